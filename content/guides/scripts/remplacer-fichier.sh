# À adapter : votre clé, le jeu, la ressource, le fichier.
export CLE_API="votre-clé"
JEU="identifiant-du-jeu"
RESSOURCE="identifiant-de-la-ressource"
FICHIER="liste_musees_2025.csv"

curl --fail-with-body --request POST \
  --header "X-API-KEY: $CLE_API" \
  --form "file=@$FICHIER" \
  "https://www.data.gouv.fr/api/1/datasets/$JEU/resources/$RESSOURCE/upload/"
