using Igloo.Ingest.Normalising;

namespace Igloo.Ingest.Narratives;

/// <summary>Towns, crossings and posts on the ways that people take, known by name alone.</summary>
/// <remarks>
/// Only towns: a country or its people would stand in for nationality. Names that are also common words or family names are left out; what is not here is found by the words around
/// it. Names as in common use, collected by hand.
/// </remarks>
internal static class Gazetteer
{
    /// <summary>Most words of a name.</summary>
    public const int MostWords = 4;

    private static readonly string[] Towns =
    [
        // the border of Mexico and the United States, and the cities behind it
        "Laredo", "Nuevo Laredo", "Brownsville", "McAllen", "Harlingen", "Weslaco", "Falfurrias", "Rio Grande City", "Eagle Pass", "Del Rio", "Uvalde", "El Paso", "Las Cruces", "Deming", "Lordsburg", "Nogales", "Naco", "Sasabe", "Lukeville", "Tucson",
        "Casa Grande", "Yuma", "San Luis Rio Colorado", "Calexico", "El Centro", "Tecate", "San Ysidro", "Otay Mesa", "San Diego", "Chula Vista", "Los Angeles", "San Antonio", "Corpus Christi", "Houston", "Dallas", "Fort Worth", "Albuquerque", "Santa Teresa", "Sunland Park",
        "Las Vegas", "New York", "Miami", "Key West", "Chicago", "Denver", "Atlanta", "Reynosa", "Matamoros", "Rio Bravo", "Miguel Aleman", "Nueva Ciudad Guerrero", "Piedras Negras", "Ciudad Acuna", "Ojinaga", "Ciudad Juarez", "Palomas", "Puerto Palomas", "Agua Prieta",
        "Sonoyta", "Caborca", "Mexicali", "Tijuana", "Ensenada", "Hermosillo", "Ciudad Obregon", "Culiacan", "Los Mochis", "Mazatlan", "Tepic", "Guadalajara", "Monterrey", "Saltillo", "Torreon", "Ciudad Victoria", "Tampico", "San Luis Potosi", "Queretaro", "Mexico City", "Ciudad de Mexico",
        "Toluca", "Puebla", "Orizaba", "Coatzacoalcos", "Acayucan", "Villahermosa", "Palenque", "Tenosique", "Oaxaca de Juarez", "Juchitan", "Tuxtla Gutierrez", "Tapachula", "Ciudad Hidalgo", "Comitan", "Cancun",
        // the way north through Central America and the Darien
        "Tecun Uman", "La Mesilla", "Huehuetenango", "Quetzaltenango", "Guatemala City", "Esquipulas", "Agua Caliente", "San Pedro Sula", "Tegucigalpa", "Choluteca", "Danli", "San Salvador", "Managua", "Penas Blancas", "Paso Canoas", "San Jose", "Panama City", "Bajo Chiquito", "Lajas Blancas",
        "Meteti", "Necocli", "Capurgana", "Acandi", "Apartado", "Medellin", "Bogota", "Cucuta", "Ipiales", "Tulcan", "Rumichaca", "Quito", "Guayaquil", "Tumbes", "Tacna", "Arica", "Iquique", "Colchane", "Desaguadero", "Caracas", "San Cristobal", "Boa Vista", "Pacaraima", "Port-au-Prince",
        "Cap-Haitien", "Ouanaminthe", "Dajabon", "Santo Domingo", "Havana", "Nassau", "Bimini", "Sao Paulo",
        // the Mediterranean, the Atlantic, the Balkans and the Channel
        "Ceuta", "Melilla", "Nador", "Tangier", "Tetouan", "Algeciras", "Tarifa", "Almeria", "Motril", "Malaga", "Las Palmas", "Arguineguin", "El Hierro", "Lanzarote", "Fuerteventura", "Dakhla", "Nouadhibou", "Dakar", "Saint-Louis", "Agadez", "Tamanrasset", "Annaba", "Sfax", "Zarzis",
        "Zuwara", "Tripoli", "Sabha", "Benghazi", "Tobruk", "Lampedusa", "Pozzallo", "Catania", "Crotone", "Trieste", "Ventimiglia", "Lesbos", "Mytilene", "Samos", "Chios", "Izmir", "Bodrum", "Ayvalik", "Cesme", "Istanbul", "Edirne", "Alexandroupoli",
        "Thessaloniki", "Idomeni", "Gevgelija", "Presevo", "Subotica", "Horgos", "Belgrade", "Bihac", "Velika Kladusa", "Zagreb", "Calais", "Dunkirk", "Grande-Synthe", "Sangatte", "Wimereux", "Dover", "Folkestone", "Zeebrugge", "Rosslare", "Madrid", "Barcelona", "Paris", "London", "Berlin",
        // states and provinces that are no other word
        "Texas", "Arizona", "California", "New Mexico", "Florida", "Louisiana", "Illinois", "Oklahoma", "Baja California", "Tamaulipas", "Coahuila", "Nuevo Leon", "Chihuahua", "Sinaloa", "Chiapas", "Oaxaca", "Quintana Roo", "Michoacan", "Jalisco", "Zacatecas", "Yucatan", "Campeche", "Andalucia",
    ];

    private static readonly HashSet<string> Keys = [.. Towns.Select(town => PlainLetters.Small(town))];

    /// <summary>Whether words in lower case and without marks, one space between them, are such a name.</summary>
    public static bool Knows(string words) => Keys.Contains(words);
}
