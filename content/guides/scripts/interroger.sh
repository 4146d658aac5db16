curl "‹api›?‹requete›"
