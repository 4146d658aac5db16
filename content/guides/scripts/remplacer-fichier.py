import os
import requests  # pip install requests

API = "https://www.data.gouv.fr/api/1"
JEU = "identifiant-du-jeu"
RESSOURCE = "identifiant-de-la-ressource"
FICHIER = "liste_musees_2025.csv"

with open(FICHIER, "rb") as fichier:
    reponse = requests.post(
        f"{API}/datasets/{JEU}/resources/{RESSOURCE}/upload/",
        headers={"X-API-KEY": os.environ["CLE_API"]},
        files={"file": fichier},
        timeout=300,
    )
reponse.raise_for_status()  # s’arrête ici si data.gouv.fr refuse
print("En ligne :", reponse.json()["url"])
