# The manifest, labbrapport.toml
