"""What ./lab is made of, one concern a file, standard library only.

cli.py is the table of subcommands; the other files are the steps they take. Everything is kept in .lab/ inside the
checkout; a step that is up to date (stamps.py) costs milliseconds.
"""
