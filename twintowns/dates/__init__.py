"""Imprecise dates: EDTF values, what editors type, words in Swedish and English, and the model and form fields."""
