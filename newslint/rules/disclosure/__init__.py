"""Who pays and who owns: what a publication must tell its readers about itself."""
