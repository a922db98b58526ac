# Projektets inställningar, labbrapport.toml
