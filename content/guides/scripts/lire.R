library(readr) # install.packages("readr")

adresse <- "‹fichier›"
donnees <- read_delim(
  adresse,
  delim = "‹separateur›",
  locale = locale(encoding = "‹encodage›"),
  # Tout en texte : les codes gardent leurs zéros.
  col_types = cols(.default = col_character())
)
print(donnees)
