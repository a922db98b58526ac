# Det som inte stämmer ihop, och det som inte får visas
