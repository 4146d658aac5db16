export CLE_API="votre-clé"
JEU="identifiant-du-jeu"

curl --fail-with-body --request PUT \
  --header "X-API-KEY: $CLE_API" \
  --header "Content-Type: application/json" \
  --data '{
    "frequency": "annual",
    "description_short": "Les musées de France, leur adresse et leur domaine.",
    "tags": ["culture", "ministeredelaculture", "musee"]
  }' \
  "https://www.data.gouv.fr/api/1/datasets/$JEU/"
