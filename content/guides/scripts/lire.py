import pandas as pd  # pip install pandas

adresse = "‹fichier›"
# dtype=str : les codes gardent leurs zéros.
donnees = pd.read_csv(adresse, sep="‹separateur›", encoding="‹encodage›", dtype=str)
print(donnees.shape)
print(donnees.head())
