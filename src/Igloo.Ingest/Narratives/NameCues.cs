namespace Igloo.Ingest.Narratives;

/// <summary>Words of English and Spanish by which a narrative says that a name follows, stands before or is none.</summary>
/// <remarks>
/// No list of names: one would know the names of some peoples and not of others, and who is found would hang on that. Only what stands around a name counts,
/// which is the same for every name.
/// </remarks>
internal static class NameCues
{
    /// <summary>Right before a name, of one word as well.</summary>
    public static HashSet<string> Named { get; } = Words(
        "named surnamed name nombre llamado llamada llamados llamadas apellidado apellidada mr mrs ms mx dr don dona senor senora senorita sr sra srta lic licenciado licenciada ing ingeniero ingeniera maestro profe " +
        "madam madame monsieur daw datin datuk sayyid mullah khun mister miss sir aunty auntie pastor imam sheikh haji hajji ustad");

    /// <summary>Two words right before a name, of one word as well.</summary>
    public static HashSet<(string, string)> NamedInTwo { get; } =
    [
        ("name", "is"), ("name", "was"), ("name", "of"), ("names", "are"), ("names", "were"), ("goes", "by"), ("went", "by"), ("nombre", "es"), ("nombre", "era"), ("nombre", "de"), ("de", "nombre"),
        ("con", "nombre"), ("se", "llama"), ("se", "llaman"), ("se", "llamaba"), ("me", "llamo"), ("ask", "for"), ("asked", "for"), ("asking", "for"), ("pregunte", "por"), ("pregunta", "por"), ("preguntar", "por"), ("pregunten", "por"),
        ("preguntando", "por"), ("dijo", "ser"), ("dice", "ser"), ("dijo", "llamarse"),
    ];

    /// <summary>Some words before "as": "identified himself as".</summary>
    public static HashSet<string> Presented { get; } = Words("identified identifies introduced introduces presented gave identificado identificada identifico identifica presento presenta registered");

    public static HashSet<string> As { get; } = Words("as como");

    /// <summary>Who may be "called" something, beside who is told by a trait.</summary>
    public static HashSet<string> Somebody { get; } = Words("person guy individual someone somebody people one persona sujeto tipo individuo alguien uno driver");

    /// <summary>What is named and is nobody: "an agency named", "the boat Don Pedro".</summary>
    public static HashSet<string> Things { get; } = Words(
        "license licence information info statement record records check side door seat window cell address file data report history tag plate card licencia informacion declaracion numero registro lado puerta asiento ventana domicilio datos placa tarjeta " +
        "company business firm agency bar club hotel restaurant ship boat vessel yacht trawler dinghy ferry street road town village city app group channel page file band song dog cat horse ranch farm market store shop school church operation " +
        "empresa compania negocio agencia cantina restaurante barco lancha yate buque bote pesquero calle pueblo ciudad aplicacion grupo canal pagina banda cancion perro gato caballo rancho finca mercado tienda escuela iglesia operacion operativo");

    /// <summary>Parts that somebody has, right before a name of one word as well: "my sister Ana", "driver Ana Ruiz".</summary>
    public static HashSet<string> Parts { get; } = Words(
        "driver codriver co-driver smuggler coyote coyotes pollero guide foot-guide owner tenant landlord landlady lessee renter recruiter contact accomplice associate suspect suspects subject subjects victim victims caretaker " +
        "passenger passengers traveler traveller guest neighbor neighbour brother sister cousin uncle aunt husband wife father mother son daughter friend boyfriend girlfriend ex-husband ex-wife brother-in-law sister-in-law father-in-law mother-in-law stepfather stepmother grandmother grandfather nephew niece partner foreman clerk couple caller " +
        "applicant claimant detainee complainant fixer broker cook skipper captain helmsman deckhand dispatcher witness client customer director manager " +
        "chofer conductor conductora guia traficante dueno duena propietario propietaria arrendatario arrendador inquilino inquilina jefe jefa patron patrona lider reclutador reclutadora contacto complice socio socia sospechoso sospechosa " +
        "pasajero pasajera huesped vecino vecina hermano hermana primo prima tio tia esposo esposa marido padre madre papa mama hijo hija sobrino sobrina suegro suegra yerno nuera abuelo abuela amigo amiga novio novia comadre compadre encargado encargada capataz titular beneficiario beneficiaria remitente destinatario destinataria cunado cunada companero companera " +
        "declarante denunciante victima testigo interesado interesada solicitante detenido detenida despachador administrador recepcionista cobrador pasador enganchador enganchadora ciudadano ciudadana director gerente");

    // "the fixer Ana Ruiz", "la recepcionista Ana Ruiz": what words for whom somebody is end with.
    private static readonly string[] PartEndings = ["ist", "man", "keeper", "ier", "eur", "ster", "ista", "dora", "dor", "tor", "tora", "ero", "era", "ante", "iente", "sor", "sora"];

    // In "er" and "or", as most in English are, there are too many things.
    private static readonly HashSet<string> PartsInEr = Words("smuggler broker worker teacher schoolteacher farmer trafficker runner dealer lawyer forger helper handler keeper banker preacher trucker baker butcher grocer hairdresser supervisor operator contractor facilitator financier courier organizer organiser coordinator employer lodger lender loader fisher spotter lookout scout");

    /// <summary>Behind a name and of it.</summary>
    public static HashSet<string> Suffixes { get; } = Words("jr sr ii iii iv");

    public static HashSet<string> Is { get; } = Words("is was are were es era son eran fue");

    /// <summary>Labels before a colon.</summary>
    public static HashSet<string> Labels { get; } = Words("name names nombre nombres suspect subject driver passenger owner contact chofer conductor sospechoso propietario contacto titular beneficiary beneficiario sender remitente guest huesped tenant inquilino victim victima witness testigo caller");

    /// <summary>Who gives or takes money: "paid to Ana Ruiz".</summary>
    public static HashSet<string> Gives { get; } = Words("paid pay pays paying sent send sends wired wire wires gave give owes owed transferred transfer delivered handed pago pagar paga pagaron pagamos pague deposito depositar depositaron deposite transfirio transferir mando mandar mandaron envio enviar enviaron entrego entregar entregaron debe deben debia");

    public static HashSet<string> To { get; } = Words("to a al");

    /// <summary>What is done to somebody, before "a" of Spanish: "transportaba a Ana Ruiz".</summary>
    public static HashSet<string> DoneTo { get; } = Words("transportaba transportar transporta llevaba llevar lleva llevo traia trajo traer trae vio vi conoce conocio reconocio recogio recogia recoge entrevisto detuvo detuvieron aseguro rescato rescataron amenazo mando espera esperaba busca buscaba buscan acusa acuso denuncio denuncia llamo esconde cuida recluto contrato golpeo identifico");

    /// <summary>Right before a name of two words or more.</summary>
    public static HashSet<string> Meets { get; } = Words("call calls text contact contacts phone message met meet meets meeting saw recognized recognised know knows under from by with con llamar llame llama llamen contactar contacte conoce conozco vio reconocio recogio");

    /// <summary>Right before a name of one word that something to reach somebody by, or a place, follows.</summary>
    public static HashSet<string> Reaches { get; } = Words("call text contact phone message ask tell llama llame llamar contacta contactar contacte avisa avisar pregunta preguntale dile");

    /// <summary>How or when somebody is reached, and no name: "call back at", "text now".</summary>
    public static HashSet<string> Anyhow { get; } = Words("back home work anytime them him us me her everyone everybody anybody anyone office cell now today tonight tomorrow again later direct directly collect people police help emergency ahorita ahora luego pronto siempre casa policia todos alguien");

    /// <summary>What follows such a name.</summary>
    public static HashSet<string> At { get; } = Words("at on in al en before antes");

    /// <summary>Right after a name, with or without a comma: "Ana Ruiz, who met them".</summary>
    public static HashSet<string> Who { get; } = Words("who whose quien age aged edad dob born nacido nacida");

    /// <summary>Before a place, of whom what follows is said: "from Puno, who".</summary>
    public static HashSet<string> Origin { get; } = Words("from in at to for de en a desde");

    /// <summary>What people do and things do not, right after a name of two words or more.</summary>
    public static HashSet<string> Does { get; } = Words(
        "drives drove driving picks picked collects collected pays paid charges charged transports transported rents rented owns own owned lives lived said says told tells asked asks brings brought recruits recruited hides hid works worked sent sends receives received " +
        "booked books bought sold waits waited called calls keeps kept takes took gave gives met meets offered offers stated states admitted admits claimed denied claims denies arranged arranges organizes organized organised leads led guided guides threatened threatens used uses answered answers cooks promised promises sits sat sleeps slept walked walks lost could did does " +
        "consented fled ran refused wore wears produced shows showed signed travels travelled traveled arrived handed hands helped helps held confirmed reported recognized believes thinks thought knows knew wants wanted needs owes owed makes made " +
        "maneja manejaba manejo conduce conducia recoge recogia recogio cobra cobraba cobro transporta transportaba renta rentaba rento alquila alquilo vive vivia dijo dice conto trae traia trajo lleva llevaba llevo esconde escondia trabaja trabajaba manda mando recibe recibio " +
        "compro vendio vende espera esperaba llamo llama ofrece ofrecio ofrecia organiza organizaba guia guiaba cruzo amenaza amenazo usa usaba contesto contesta paga pago pide pidio dirige coordina coordinaba recluta reclutaba declaro nego salio llego pagaron hace hacia manifesto presento mostro debe debia perdio firmo relato menciono quedo junta juntaba se le les me nos");

    /// <summary>What somebody does, right before a name of one word as well: "dijo Ana", "said Ana".</summary>
    public static HashSet<string> Says { get; } = Words("said says dijo dice contesto contesta respondio explico esperaba espera maneja manejaba ordeno grito aviso");

    /// <summary>Whose the one is of whom a part follows: "Ana and her brother".</summary>
    public static HashSet<string> Own { get; } = Words("his her their my our su sus mi nuestro nuestra");

    public static HashSet<string> Articles { get; } = Words("the a an el la los las un una unos unas del al");

    /// <summary>What names of things begin with.</summary>
    public static HashSet<string> Colours { get; } = Words("red black white blue green grey gray silver yellow orange rojo roja negro negra azul verde gris amarillo amarilla");

    public static HashSet<string> Are { get; } = Words("were are fueron estaban eran");

    /// <summary>What is done to several people, after <see cref="Are"/>.</summary>
    public static HashSet<string> DoneToThem { get; } = Words("told asked promised sold taken found held locked charged arrested forced made beaten detained rescued released interviewed identified seen paid recruited brought moved hidden detenidos detenidas encontrados encontradas rescatados rescatadas llevados llevadas vendidos vendidas vistos vistas");

    /// <summary>What several do, right behind them.</summary>
    public static HashSet<string> TheyDo { get; } = Words("drive pick collect pay charge transport rent own live say tell bring recruit hide work send receive sell wait call keep take give meet offer manejan conducen recogen cobran transportan rentan viven dicen traen llevan esconden trabajan mandan venden esperan llaman pagaron cobraron dijeron llegaron salieron cruzaron llevaron trajeron");

    /// <summary>What somebody has, after the 's of an owner.</summary>
    public static HashSet<string> Had { get; } = Words("car truck van pickup suv house home apartment flat phone number account brother sister cousin wife husband son daughter mother father friend boss place garage trailer boat taxi family girlfriend boyfriend passport name");

    /// <summary>What is somebody's, before "of" or "de": "la casa de Ana Ruiz".</summary>
    public static HashSet<string> Owned { get; } = Words("house home apartment phone number account name casa camioneta carro coche troca telefono celular numero cuenta nombre rancho taller bodega departamento propiedad domicilio cargo manos parte orden");

    public static HashSet<string> Of { get; } = Words("of de");

    /// <summary>Between two names.</summary>
    public static HashSet<string> And { get; } = Words("and y e & or o");

    /// <summary>Who writes or takes a report, and is no part of what it tells.</summary>
    public static HashSet<string> Officers { get; } = Words(
        "officer officers agent agents deputy sheriff detective sergeant sgt cpl lieutenant lt capt trooper constable inspector insp investigator analyst judge attorney president governor senator mayor saint st " +
        "oficial oficiales agente agentes comandante sargento sgto teniente capitan inspectora fiscal policia juez jueza presidente gobernador alcalde santo cabo elemento");

    /// <summary>Small words inside a name of any tradition.</summary>
    public static HashSet<string> Particles { get; } = Words("de la del las los da do dos das di du le van von der den ter ten zu bin ibn bint al el ul ud abu um umm ben ap af av");

    /// <summary>Begins with a capital at the head of a sentence, or always, and is no part of a name.</summary>
    public static HashSet<string> NoNames { get; } = Words(
        "a an the this that these those my his her their our your its he she they we you it i in on at by for from to with and or but if when while then there here after before since as so not no yes both some any each all every two three four five six seven eight nine ten one " +
        "who what where which why how someone somebody nobody everybody anyone anybody caller callers reporter source customer male female hello hi dear please thanks also again another other new old same last next first second today yesterday tomorrow tonight currently good evening morning night tip note once now " +
        "el la los las un una unos unas mi su sus nuestro nuestra este esta estos estas ese esa eso aquel aquella yo ella ellos ellas nosotros usted ustedes en al por para con sin desde hasta entre sobre y o pero si cuando mientras entonces ahi alli aqui despues antes porque como ya no tambien tampoco segun le les se me " +
        "quien que donde cual alguien nadie todos todas algunos varios varias dos tres cuatro cinco seis siete ocho nueve diez hay ayer hoy manana anoche senores estimado estimada hola buenos buenas gracias oiga favor urgente llamante informante dejo vi is was are were be been has have had tiene tienen esta estan hay gente people trae traen " +
        "freely voluntarily verbally initially allegedly only just immediately finally reportedly never always voluntariamente posteriormente solo nunca siempre " +
        "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre " +
        "lunes martes miercoles jueves viernes sabado christmas easter ramadan navidad god dios internet facebook whatsapp instagram tiktok telegram messenger uber google zelle paypal venmo cash english spanish ok id dob vin suv");

    /// <summary>Whether a word in lower case tells who somebody is.</summary>
    public static bool IsPart(string word) =>
        Parts.Contains(word) || PartsInEr.Contains(word) || (word.Length > 5 && !Things.Contains(word) && Array.Exists(PartEndings, ending => word.EndsWith(ending, StringComparison.Ordinal)));

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
