"""Records as rows of a spreadsheet: out, in again as a preview that writes nothing, and then as it was shown or not at all.

`files` reads what was uploaded, `cells` and `sheet` say what a kind of file holds, `plan` compares it with what is
stored, `writing` writes the plan, `uploads` keeps file and plan between the two, `work` does what takes long.
"""
