import json
from urllib.request import urlopen

adresse = "‹api›?‹requete›"
while adresse:
    with urlopen(adresse) as reponse:
        page = json.load(reponse)
    for ligne in page["data"]:
        print(ligne)
    adresse = page["links"]["next"]  # None à la dernière page
