using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping.Kinds;

internal static class PostKind
{
    public static KindSchema Schema { get; } = new()
    {
        Kind = RecordKind.Post,
        InWords = "an advert or post",
        Roles = new PhraseTable<Role>().Add("sender|from|poster|author|advertiser|seller|contact|user|account|creator|channel|uploader|autor|anunciante|vendedor|contacto|auteur|verfasser|publisher|account owner|profile", Role.Subject),
        BareRole = [OnlineHandle, PersonFullName],
        OfRoles = [.. Parts.Names, Phone, Email, OnlineHandle],
        Own = new PhraseTable<Slot[]>()
            .AddEach("author|user|poster|profile|account|sender|seller|owner|creator|member", "unique id|handle|username|user name|screen name|login|nick|nickname", [new(Role.Subject, OnlineHandle)])
            .AddEach("from|sender|author|poster", "id", [new(Role.Subject, OnlineHandle)])
            .AddEach("site|post|ad|video|web video|photo|listing|message|item|profile|story|web", "url|link|web address|permalink", [new(Role.Subject, SourceUrl)])
            .AddEach("video|ad|tweet|message|advert|listing|media|story", "id|no|reference", [new(Role.Subject, SourceRecordId)])
            .AddEach("posted|post|posting|publication|published|sent|message|creation|create|upload|uploaded|advert|listing", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .Add("sent at|sent|message date|date sent|fecha de envio|posted|posted at|posted on|posted date|post date|date posted|post time|published|published at|publication date|created|created at|created time|created utc|creation date|fecha de publicacion|fecha publicacion|publicado|date de publication|veroffentlicht", [new(Role.Subject, EventTime)])
            .Add("copy|ad copy|body|post|post body|post text|ad text|ad body|advert|advert text|caption|tweet|full text|post content|cuerpo|texto del anuncio|publicacion|anuncio|selftext", [new(Role.Subject, TextNarrative)])
            .Add("instagram|telegram|ig|tiktok|instagram handle|telegram handle|ig handle|tiktok handle", [new(Role.Subject, OnlineHandle)])
            .AddEach("delivery start|ad delivery start|ad start|run start|first publication|first posted|first published", "date|time|date time|day", [new(Role.Subject, EventTime)])
            .AddEach("snapshot|ad snapshot|screenshot|archive|archived|web archive", "url|link", [new(Role.Subject, SourceUrl)])
            .Add("page name", [new(Role.Subject, PersonFullName)])
            .AddEach("category|section|rubric|subcategory", "name|label|title", [new(Role.Subject, FieldType.EventKind)])
            .AddEach("list|listing|classified", "id|no", [new(Role.Subject, SourceRecordId)])
            .AddEach("advert|report|publication|content|address", "url|link|web address", [new(Role.Subject, SourceUrl)])
            .AddEach("advert|report|publication", "text|content|body|description", [new(Role.Subject, TextNarrative)])
            .Add("publication", [new(Role.Subject, EventTime), new(Role.Subject, TextNarrative)])
            .Add("posted by|posted by user", [new(Role.Subject, OnlineHandle), new(Role.Subject, PersonFullName)])
            .Add("source link|original url|original link", [new(Role.Subject, SourceUrl)])
            .Add("geo tag|geotag|neighborhood|posting city|region city", [new(Role.Subject, PlaceName)])
            .Add("call text no|phone listed", [new(Role.Subject, Phone)])
            .Add("alias|nickname", [new(Role.Subject, OnlineHandle)])
            .Add("from|from name|from user|sender name", [new(Role.Subject, PersonFullName), new(Role.Subject, OnlineHandle)])
            .Add("listed|list date|date listed|publish date|listed at|listed on", [new(Role.Subject, EventTime)])
            .Add("site|platform|network|service|plataforma|red social|sitio", [new(Role.Subject, FieldType.EventKind)])
            .Add("contact email|email contact", [new(Role.Subject, Email)])
            .Add("advert owner|owner advert", [new(Role.Subject, PersonFullName)])
            .Add("profile link", [new(Role.Subject, SourceUrl)]),
        Lesser = new PhraseTable<Slot[]>()
            .AddEach("scrape|scraped|crawl|crawled|fetch|fetched|retrieved|collected|collection|capture|captured|download|downloaded|extraction|snapshot", "date|time|date time|day|at|on", [new(Role.Subject, EventTime)])
            .Add("first seen|date first seen|first seen date|first seen at|seen on", [new(Role.Subject, EventTime)])
            .Add("title|headline|subject line|titulo|asunto", [new(Role.Subject, TextNarrative)]),
        Types = Parts.Of(Role.Subject, [.. Parts.Names, Phone, Email, OnlineHandle, SourceUrl, .. Parts.Place, AddressCity, EventTime, FieldType.EventKind, TextNarrative, SourceRecordId]),
        Noise = ["listing", "post", "message", "ad", "advert", "anuncio", "tweet", "profile", "content", "posted", "publication", "in"],
        Telling = [SourceUrl, OnlineHandle],
        Words = new PhraseTable<bool>().Add("video|media|views|subscribers|channel|thread|post|ad|advert|anuncio|tweet|likes|retweets|followers|permalink|caption|hashtags|posted|publicacion|comments count|shares", true),
        AlwaysNeedsMarks = true,
        Needs = [new("text", slot => slot.Type == TextNarrative)],
        Marks = [new("web address or handle", slot => slot.Type is SourceUrl or OnlineHandle)],
    };
}
