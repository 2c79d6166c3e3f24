"""Many files in, safely: every file is read and searched in a worker process; a bad one harms nobody else."""
