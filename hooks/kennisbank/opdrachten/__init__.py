"""The commands of the command line. Every module has HULP (what it does, in Dutch), arguments(parser) and run(options)."""
