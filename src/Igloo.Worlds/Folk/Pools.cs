namespace Igloo.Worlds.Folk;

/// <summary>What names, streets and numbers are made of. Drawn by chance for everyone alike: no name goes with a part in the story.</summary>
internal static class Pools
{
    public static readonly string[] Given =
    [
        "Abel", "Adaeze", "Ágnes", "Alan", "Amara", "Ana", "Anders", "Aoife", "Bao", "Beatriz", "Benjamín", "Bożena", "Camila", "Carys", "Chidi", "Clara",
        "Dagmar", "Daniel", "Darius", "Deniz", "Diego", "Edith", "Elif", "Elías", "Emeka", "Emil", "Erik", "Esperanza", "Farid", "Fatou", "Felix", "Fiona",
        "Gábor", "Gaspar", "Gloria", "Grace", "Hana", "Hassan", "Hélène", "Henrik", "Hugo", "Ifeoma", "Ignacio", "Ines", "Irina", "Isaac", "Ivo", "Jamila",
        "Jan", "Jasna", "Jin", "Joaquín", "Jonas", "Josefa", "Kaori", "Karim", "Katarzyna", "Kenji", "Kwame", "Lan", "Laszlo", "Leila", "Lena", "Linh",
        "Lucía", "Luis", "Magnus", "Malik", "Marek", "María", "Mateo", "Mei", "Mihai", "Milena", "Minh", "Nadia", "Naomi", "Nikola", "Noor", "Olga",
        "Omar", "Oskar", "Paloma", "Pavel", "Petra", "Quang", "Rafael", "Rania", "Renata", "Rohan", "Rosa", "Ruth", "Samir", "Sara", "Sean", "Sofía",
        "Stefan", "Sunita", "Søren", "Tamar", "Tereza", "Thandi", "Theo", "Tomás", "Uma", "Valeria", "Vera", "Viktor", "Wanjiru", "Wei", "Xavier", "Yara",
        "Yusuf", "Zainab", "Zoran", "Zsófia",
    ];

    public static readonly string[] Family =
    [
        "Abara", "Acosta", "Adeyemi", "Ağaoğlu", "Alvarado", "Amsel", "Andersen", "Aoki", "Arce", "Bakir", "Balogh", "Banda", "Barros", "Bello", "Benítez", "Berg",
        "Bianchi", "Blaszczyk", "Brandt", "Brennan", "Caballero", "Castaño", "Cem", "Cervantes", "Chau", "Chen", "Clarke", "Conteh", "Córdova", "Dang", "Darko", "Delgado",
        "Demir", "Diallo", "Dimitrov", "Dolan", "Duarte", "Dvořák", "Ekström", "Eze", "Farkas", "Ferrer", "Fischer", "Fonseca", "Fournier", "Gallo", "García", "Ghazi",
        "Grau", "Guzmán", "Haddad", "Halloran", "Hansen", "Herrera", "Hoang", "Horvat", "Ibarra", "Ilves", "Imai", "Ivanov", "Jansen", "Jiménez", "Juarez", "Kaczmarek",
        "Kamau", "Kaya", "Keane", "Khalil", "Kimura", "Kovač", "Kruger", "Kumar", "Lam", "Larsen", "Leclerc", "Lindqvist", "López", "Lund", "Luong", "Mahmoud",
        "Maier", "Marchetti", "Márquez", "Mabena", "Medina", "Mendes", "Molina", "Moreau", "Mutua", "Nagy", "Nakata", "Navarro", "Ndiaye", "Nemec", "Ngo", "Novak",
        "Núñez", "O'Dwyer", "Okafor", "Olsen", "Ortega", "Osei", "Ozturk", "Palma", "Park", "Peña", "Petrov", "Phan", "Popescu", "Quist", "Quintero", "Rahman",
        "Ramos", "Reyes", "Richter", "Rojas", "Rossi", "Saleh", "Sánchez", "Santos", "Sato", "Schäfer", "Serrano", "Shah", "Silva", "Sokolov", "Soto", "Stein",
        "Suárez", "Szabó", "Tadesse", "Takeda", "Tanaka", "Tesfaye", "Toure", "Tran", "Ueda", "Urbina", "Valdez", "Varga", "Vega", "Vidal", "Vogel", "Walsh",
        "Wójcik", "Yamada", "Yilmaz", "Zamora", "Zeman", "Zhou", "Zielinski", "Zuniga",
    ];

    public static readonly string[] Streets =
    [
        "Alder Street", "Baker Lane", "Canal Road", "Chapel Street", "Cooper Street", "Copper Street", "Corn Market", "East Row", "Ferry Road", "Garden Street", "Granary Lane",
        "High Street", "Juniper Way", "Kiln Lane", "Lower Terrace", "Mill Lane", "North Parade", "Orchard Road", "Quarry Road", "Rope Walk", "Salt Road",
        "School Lane", "South Ring", "Station Road", "Tanner Street", "Well Street", "West Row", "Willow Street",
    ];

    // Real North American area codes: with 555-0100 to 555-0199 they give numbers that are kept for fiction and still parse.
    public static readonly string[] AreaCodes =
    [
        "201", "202", "203", "205", "206", "207", "208", "209", "210", "212", "213", "214", "215", "216", "217", "218", "219", "224", "225", "228",
        "229", "231", "234", "239", "240", "248", "251", "252", "253", "254", "256", "260", "262", "267", "269", "270", "276", "281", "301", "302",
        "303", "304", "305", "307", "308", "309", "310", "312", "313", "314", "315", "316", "317", "318", "319", "320", "321", "323", "325", "330",
        "334", "336", "337", "339", "347", "351", "352", "360", "361", "386", "401", "402", "404", "405", "406", "407", "408", "409", "410", "412",
        "413", "414", "415", "417", "419", "423", "425", "432", "434", "435", "440", "443", "469", "478", "479", "480", "484", "501", "502", "503",
        "504", "505", "507", "508", "509", "510", "512", "513", "515", "516", "517", "518", "520", "530", "540", "541", "551", "559", "561", "562",
        "563", "567", "570", "571", "573", "574", "575", "580", "585", "586", "601", "602", "603", "605", "606", "607", "608", "609", "610", "612",
        "614", "615", "616", "617", "618", "619", "620", "623", "626", "630", "631", "636", "641", "646", "650", "651", "660", "661", "662", "678",
        "682", "701", "702", "703", "704", "706", "707", "708", "712", "713", "714", "715", "716", "717", "718", "719", "720", "724", "727", "731",
        "732", "734", "740", "754", "757", "760", "763", "765", "770", "772", "773", "774", "775", "781", "785", "786", "801", "802", "803", "804",
        "805", "806", "808", "810", "812", "813", "814", "815", "816", "817", "818", "828", "830", "831", "832", "843", "845", "847", "848", "850",
        "856", "857", "858", "859", "860", "862", "863", "864", "865", "870", "901", "903", "904", "906", "907", "908", "909", "910", "912", "913",
        "914", "915", "916", "917", "918", "919", "920", "925", "928", "931", "936", "937", "940", "941", "947", "949", "951", "952", "954", "956",
    ];

    public static readonly string[] Shops =
    [
        "Corner Grocery", "Hardware", "Garage", "Pharmacy", "Bakery", "Market Hall", "Furniture", "Mobile Repair", "Lettings", "Dental Practice",
    ];
}
