namespace Igloo.Worlds.Lands;

/// <summary>The invented border region. It lies where the map shows only ocean, so that nobody takes it for a real one.</summary>
public static class Land
{
    /// <summary>All towns, border towns first.</summary>
    public static IReadOnlyList<Town> Towns { get; } =
    [
        new("Talvera", "Westmark", 32.06, -140.40, AtBorder: true, 3),
        new("Ostrel", "Midmark", 32.09, -139.30, AtBorder: true, 3),
        new("Quennick", "Midmark", 32.05, -138.85, AtBorder: true, 1),
        new("Brava Ford", "Eastmark", 32.08, -137.90, AtBorder: true, 2),
        new("Harrow Wells", "Westmark", 32.78, -140.22, AtBorder: false, 1),
        new("Lumen", "Midmark", 32.82, -139.15, AtBorder: false, 2),
        new("Tessaly", "Eastmark", 32.76, -138.05, AtBorder: false, 1),
        new("Cordane", "Northfold", 33.85, -140.00, AtBorder: false, 4),
        new("Vellmar", "Highfold", 34.10, -139.05, AtBorder: false, 6),
        new("Ashgrove", "Lakefold", 33.72, -138.02, AtBorder: false, 3),
        new("Pinemere", "Lakefold", 34.62, -138.45, AtBorder: false, 2),
        new("Solhaven", "Northfold", 34.88, -140.10, AtBorder: false, 2),
    ];

    /// <summary>Roads that lead from the border inland.</summary>
    public static IReadOnlyList<Road> Roads { get; } =
    [
        Road.Through("W", Town("Talvera"), Town("Harrow Wells"), Town("Cordane"), Town("Solhaven")),
        Road.Through("M", Town("Ostrel"), Town("Lumen"), Town("Vellmar"), Town("Pinemere")),
        Road.Through("Q", Town("Quennick"), Town("Lumen"), Town("Vellmar")),
        Road.Through("E", Town("Brava Ford"), Town("Tessaly"), Town("Ashgrove"), Town("Pinemere")),
    ];

    /// <summary>Where the border police meets people: a gate per border town and stretches of the line between.</summary>
    public static IReadOnlyList<Post> Posts { get; } =
    [
        new("Talvera Gate", 32.004, -140.400), new("Ostrel Gate", 32.006, -139.310), new("Quennick Gate", 32.002, -138.850),
        new("Brava Ford Gate", 32.005, -137.905), new("Stone Pillar 14", 32.010, -139.980), new("Dry Creek Line", 32.015, -139.020),
        new("Lantern Hill", 32.020, -138.340),
    ];

    /// <summary>The border, west to east, as latitude and longitude.</summary>
    public static IReadOnlyList<(double Latitude, double Longitude)> Border { get; } = [(32.00, -141.00), (32.00, -139.50), (31.99, -138.60), (32.00, -137.20)];

    /// <summary>The town of that name.</summary>
    public static Town Town(string name) => Towns.First(town => town.Name == name);
}

/// <summary>A town; <paramref name="Size"/> weighs how many people live there.</summary>
public sealed record Town(string Name, string Region, double Latitude, double Longitude, bool AtBorder, int Size);

/// <summary>A post or stretch of the line.</summary>
public sealed record Post(string Name, double Latitude, double Longitude);
