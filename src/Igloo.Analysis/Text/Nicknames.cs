namespace Igloo.Analysis.Text;

/// <summary>A small table of given names and their short or pet forms, folded.</summary>
/// <remarks>Common knowledge of English and Spanish usage; a short form, written contractions such as Wm among them, may stand for several names. Pure and thread-safe.</remarks>
public static class Nicknames
{
    private const string Table = """
        alejandro alex ale jandro; alexander alex sandy sasha; alberto beto; andres andy; andrew andy drew; anthony tony; antonio tono tony tonio
        armando mando; benjamin ben benny; carlos carlitos charly; charles charlie chuck; christopher chris topher; cristian cris; cristobal cris
        daniel dan danny dani; david dave davy; deborah deb debbie; eduardo lalo edu; edward ed ted eddie; elizabeth liz beth betty eliza eli lisa
        enrique quique kike; ernesto neto; federico fede; fernando nando fer; fernanda fer; francisco paco pancho chico frank; frederick fred
        gabriel gabo gabe; gabriela gaby; gerardo jerry; gregory greg; guadalupe lupe lupita; guillermo memo willy; gustavo tavo; hector tito
        ignacio nacho; isabel chabela isa; james jim jimmy jamie; jeffrey jeff; jennifer jen jenny; jesus chuy chucho; jessica jess jessie
        john jack johnny jon; jonathan jon jonny; jorge coque; jose pepe chepe; joseph joe joey; joshua josh; juan juancho juanito; julio julito
        katherine kate kathy katie kat; catherine cathy kate; kathleen kathy; kenneth ken kenny; kimberly kim; leticia lety; lorenzo lencho
        luis lucho; manuel manny manolo; margaret peggy maggie meg; margarita mago rita; maria mari mary; mario mayo; matthew matt; mateo teo
        michael mike mick micky; miguel mike migue; nicholas nick nicky; nicolas nico; pablo pablito; pamela pam; patricia paty pat patty tricia
        patrick pat paddy; pedro perico; rafael rafa; ramon moncho; raymond ray; rebecca becky becca; ricardo richi ricky; richard rick dick rich
        robert bob rob bobby robbie bert; roberto beto tito; rodolfo fito; ronald ron ronnie; salvador chava; samantha sam; samuel sam sammy
        santiago santi chago; sebastian sebas; sergio checo; stephanie steph; stephen steve; steven steve; susan sue suzy; teresa tere terry
        thomas tom tommy; timothy tim timmy; veronica vero; victor vic; vicente chente; victoria vicky; virginia ginny; william bill will billy willy
        yesenia yesi; zachary zach; barbara barb; cynthia cindy; daniela dani; alejandra ale; philip phil; lawrence larry; leonard leo; leonardo leo
        howard howie; margaret peggie margie marge; harold harry hal; henry hank harry; arthur art artie; albert al bert; alfred al fred alfie; francis frank fran; frances fran frannie
        eugene gene; stanley stan; martin marty; mitchell mitch; abraham abe; isaac ike; louis lou louie; raymond ray; randolph randy; randall randy; russell russ; allan al; terence terry; dorothy dot dottie
        eleanor ellie nell nora; helen nell; martha marty; abigail abby; amanda mandy; christina tina chris; christine chris chrissy; jacqueline jackie; judith judy; madeline maddie; melissa missy; natalie nat
        sandra sandy; theresa terry tess; valerie val; vanessa nessa; evelyn evie; josephine jo josie; caroline carrie carol; charlotte lottie charlie; suzanne sue; harriet hattie; lillian lily; mildred millie
        aleksandr sasha; aleksandra sasha; aleksei alyosha; alexei alyosha; dmitri dima mitya; dmitry dima mitya; ekaterina katya; evgeni zhenya; evgeny zhenya; ivan vanya; mikhail misha; nikolai kolya; sergei seryozha
        vladimir vova volodya; yekaterina katya; yelena lena; elena lena; tatiana tanya; natalia natasha; anastasia nastya; pavel pasha; yuri yura; anatoly tolya; giuseppe beppe peppe; giovanni gianni; francesco franco
        johannes hans; wilhelm willi; friedrich fritz; heinrich heinz; elisabeth lisa elli; margarete grete; katharina kathi
        william wm; thomas thos; charles chas; james jas; george geo; robert robt; samuel saml; joseph jos; john jno; benjamin benj; daniel danl; richard richd; edward edwd; frederick fredk; alexander alexr; archibald archd
        mohammed mhd mohd md; mohamed mhd mohd md; mohammad mhd mohd md; mohamad mhd mohd md; muhammad mhd mohd md; muhammed mhd mohd md; francisco fco; guadalupe gpe; fernando fdo; guillermo gmo; abdul abd abdel abdoul abdal abdol
        peter pete; donald don donny; douglas doug; gerald jerry; jacob jake; nathaniel nate; theodore ted theo; walter walt; vincent vince
        """;

    private static readonly Dictionary<string, string[]> NamesByForm = Read();

    /// <summary>Whether one folded given name is a short form of the other, or both are of one name. A name is no nickname of itself.</summary>
    public static bool Related(string a, string b)
    {
        if (a == b || !NamesByForm.TryGetValue(a, out var ofA) || !NamesByForm.TryGetValue(b, out var ofB)) return false;
        foreach (var name in ofA)
            if (Array.IndexOf(ofB, name) >= 0) return true;
        return false;
    }

    /// <summary>Whether a folded form stands in the table.</summary>
    public static bool IsKnown(string form) => NamesByForm.ContainsKey(form);

    /// <summary>The full name that a folded form is filed under, or the form itself: the first in the table when there are several.</summary>
    public static string Formal(string form) => NamesByForm.TryGetValue(form, out var names) ? names[0] : form;

    private static Dictionary<string, string[]> Read()
    {
        var names = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var group in Table.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var forms = group.Split(' ');
            foreach (var form in forms)
                names[form] = names.TryGetValue(form, out var earlier) ? [.. earlier, forms[0]] : [forms[0]];
        }

        return names;
    }
}
