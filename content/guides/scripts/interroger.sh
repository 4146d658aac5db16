ADRESSE="‹api›"

curl "$ADRESSE?‹requete›"
