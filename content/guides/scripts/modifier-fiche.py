import os
import requests  # pip install requests

API = "https://www.data.gouv.fr/api/1"
JEU = "identifiant-du-jeu"

reponse = requests.put(
    f"{API}/datasets/{JEU}/",
    headers={"X-API-KEY": os.environ["CLE_API"]},
    json={
        "frequency": "annual",
        "description_short": "Les musées de France, leur adresse et leur domaine.",
        "tags": ["culture", "ministeredelaculture", "musee"],
    },
    timeout=60,
)
reponse.raise_for_status()
fiche = reponse.json()
print(fiche["title"], ":", fiche["frequency"], ", ".join(fiche["tags"]))
