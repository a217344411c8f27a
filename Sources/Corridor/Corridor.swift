// Corridor
