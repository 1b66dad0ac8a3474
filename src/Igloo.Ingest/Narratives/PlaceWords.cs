namespace Igloo.Ingest.Narratives;

/// <summary>Words of English and Spanish by which a narrative says that something is a place, an address or a body of people.</summary>
internal static class PlaceWords
{
    /// <summary>Right before a place.</summary>
    public static HashSet<string> In { get; } = Words("in near at outside around toward towards through via into inside below above beyond past beside leaving reaching entering across en hacia cruzando pasando desde");

    /// <summary>Two words right before a place.</summary>
    public static HashSet<(string, string)> InTwo { get; } =
    [
        ("out", "of"), ("north", "of"), ("south", "of"), ("east", "of"), ("west", "of"), ("outskirts", "of"), ("town", "of"), ("city", "of"), ("village", "of"), ("edge", "of"), ("side", "of"), ("center", "of"), ("centre", "of"),
        ("port", "of"), ("cerca", "de"), ("fuera", "de"), ("afueras", "de"), ("ciudad", "de"), ("pueblo", "de"), ("municipio", "de"), ("comunidad", "de"), ("ejido", "de"), ("centro", "de"), ("norte", "de"), ("sur", "de"),
        ("lado", "de"), ("por", "el"), ("originario", "de"), ("originaria", "de"), ("originarios", "de"), ("frente", "a"), ("junto", "a"), ("rumbo", "a"), ("camino", "a"), ("carretera", "a"), ("hasta", "a"),
    ];

    /// <summary>What moves, or how, before <see cref="Ways"/> and a place: "the bus to Solhaven".</summary>
    private static HashSet<string> Moves { get; } = Words(
        "bus buses train flight boat ferry plane taxi van truck ride rides trip trips highway drive drives drove driven go goes going went come comes came coming arrive arrives arrived arriving people them him her us me everyone group groups moved moves taken takes took take brought brings bring get gets got travel travels travelled traveled traveling crossing leave leaves leaving left bound headed heading " +
        "return returned transported transport delivered smuggled sent walked walks escaped fled mondays tuesdays wednesdays thursdays fridays saturdays sundays tickets ticket");

    /// <summary>What comes from somebody, before "from": elsewhere a place follows it.</summary>
    public static HashSet<string> Sent { get; } = Words("got get gets received receives took takes call calls text texts message messages money cash bought buy buys heard hear orders order letter letters loan stolen stole borrowed instructions payment payments deposit deposits transfer transfers rent rents rented apart different away far free safe hiding hid hidden tip word request requests");

    private static HashSet<string> Ways { get; } = Words("to from for");

    /// <summary>The same in Spanish, before <see cref="WaysInSpanish"/>: "vienen de Solhaven".</summary>
    private static HashSet<string> MovesInSpanish { get; } = Words("autobus avion vuelo tren barco lancha canoa balsa camion carro viaje viajes llegar llegaron llego llegan llega va van voy vamos iba iban fue fueron ir irse vino vienen viene venia venian salen sale salio salieron salida salidas cruzar cruzan gente personas familia llevar llevan llevo llevaron lleva traen trajeron trajo traer mandar suben subieron volver regresar regreso escala");

    private static HashSet<string> WaysInSpanish { get; } = Words("a de para desde");

    /// <summary>Between two places.</summary>
    public static HashSet<string> And { get; } = Words("and to y a e or o");

    /// <summary>Kinds of place that begin its name: "Hotel Miramar", "Ciudad Luz".</summary>
    public static HashSet<string> Heads { get; } = Words(
        "hotel motel hostal hostel posada casa cafe bar puente plaza parque estacion central terminal aeropuerto mercado rancho hacienda ejido colonia barrio fraccionamiento garita puerto rio playa lago isla cerro sierra valle lake mount fort port camp ciudad villa san santa santo nuevo nueva nuevos new north south east west " +
        "iglesia escuela hospital clinica refugio albergue bodega taller farmacia restaurante parador salon tianguis balneario panteon hacienda col fracc barra punta bahia cabo puerta paso pozo");

    /// <summary>Kinds of place that end its name: "Mill Bridge", "Harbor Inn".</summary>
    public static HashSet<string> Tails { get; } = Words(
        "bridge park station airport terminal market ranch hotel motel inn lodge hostel mall plaza crossing checkpoint river beach island hills heights county district port canyon desert lake creek apartments apts apartment village city town valley bay harbor harbour square gardens garden farm farms mill quarry dam falls springs " +
        "pass point rapids ridge grove church school hospital clinic shelter warehouse stadium cemetery campground depot yard garage diner cafe restaurant bar store shop casino marina pier dock campus university college library museum neighborhood reservation pueblo junction pavilion hall center centre tower towers flats cove canal lock ferry coast sea ocean gulf mountains day week");

    /// <summary>What is no place though a capital begins it: bodies of people and brands.</summary>
    public static HashSet<string> Bodies { get; } = Words(
        "inc llc ltd corp co company sa cv srl trucking transport transports transporte transportes logistics express lines line buses airlines consulting consultores group grupo solutions holdings tours travel visa visas crescent cross roja airways bank banco union western money gram moneygram patrol police policia department dept departamento constructora construction agency office oficina ministry unit team cartel gang church iglesia news times herald post radio television tv channel " +
        "customs border homeland security immigration migration migracion migra guardia guard navy army marina ejercito federal national nacional international internacional service services servicios instituto institute association foundation fundacion society club hotline line union council court health social repairs rentals rental cleaning interpol crime stoppers dollar hospital ministerio ayuntamiento juzgado fiscalia comision commission insurance seguros operation operacion operativo project program programa burger king taco bell coca cola pepsi dairy queen autozone general welding plumbing roofing towing trading shipping catering landscaping painting fletes mudanzas taqueria abarrotes construcciones ford chevrolet chevy toyota honda nissan dodge gmc ram jeep tesla bmw mercedes hyundai kia mazda volkswagen suzuki mitsubishi silverado tahoe suburban explorer civic corolla tsuru sentra ranger tacoma hilux sprinter transit windows android iphone samsung apple google microsoft walmart oxxo amazon greyhound");

    /// <summary>What stands behind "in" or "en" and is no place.</summary>
    public static HashSet<string> NoPlaces { get; } = Words(
        "spanish english french arabic portuguese chinese creole mandarin cantonese hindi urdu bengali punjabi pashto dari farsi persian uzbek russian ukrainian turkish kurdish german italian swahili hausa yoruba igbo somali amharic tigrinya wolof fula vietnamese thai burmese mam quiche kiche quechua aymara nahuatl mixteco zapoteco espanol ingles frances arabe portugues chino ruso aleman italiano january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday " +
        "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes miercoles jueves viernes sabado domingo god dios christmas easter navidad pascua i facebook whatsapp instagram tiktok telegram messenger signal uber google zelle paypal venmo bitcoin vin dob id suv gps usd mxn mr mrs ms dr don dona sr sra");

    /// <summary>What may begin the name of a spot when another word follows: "El Encino".</summary>
    public static HashSet<string> Articles { get; } = Words("el la los las");

    /// <summary>Kinds of street behind its name.</summary>
    public static HashSet<string> Streets { get; } = Words("street st road rd avenue ave av drive dr lane ln boulevard blvd way court ct circle cir place pl highway hwy parkway pkwy terrace ter trail trl loop alley row square sq crescent close");

    /// <summary>Kinds of street before its name.</summary>
    public static HashSet<string> StreetHeads { get; } = Words("calle avenida av ave carrera cra diagonal transversal boulevard bulevar blvd calzada calz callejon privada priv prolongacion prol paseo camino carretera via andador cerrada circuito");

    public static HashSet<string> Number { get; } = Words("no num numero number");

    public static HashSet<string> Directions { get; } = Words("n s e w ne nw se sw north south east west norte sur oriente poniente ote pte nte");

    /// <summary>States that stand behind a town and a comma.</summary>
    public static HashSet<string> States { get; } = Words(
        "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc " +
        "texas arizona california nevada florida georgia louisiana colorado illinois oklahoma kansas utah oregon washington tamaulipas coahuila chihuahua sonora sinaloa chiapas oaxaca veracruz tabasco jalisco guerrero michoacan puebla durango zacatecas hidalgo guanajuato queretaro nayarit morelos tlaxcala campeche yucatan");

    /// <summary>Whether two words say that a way to or from a place follows.</summary>
    public static bool AreWay(string moves, string way) => (Ways.Contains(way) && Moves.Contains(moves)) || (WaysInSpanish.Contains(way) && MovesInSpanish.Contains(moves));

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
