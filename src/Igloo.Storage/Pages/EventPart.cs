using System.Globalization;

namespace Igloo.Storage;

/// <summary>An event on a page. It stands on the page of each entity that took part, once a page.</summary>
internal static class EventPart
{
    public static void Write(PageWriter page, CaseEvent happened)
    {
        page.Id(happened.Id.Value);
        page.Byte((byte)happened.Kind);
        page.Id(happened.Record.Value);
        page.Text(happened.Source.Agency);
        page.Text(happened.Source.Source);
        page.Text(happened.Release.Agency);
        page.Text(happened.Release.Handling);
        page.Time(happened.Start);
        page.Time(happened.End);
        page.List(happened.Participants, static (to, participant) =>
        {
            to.Byte((byte)participant.Role);
            to.Entity(participant.Entity);
        });
        page.OptionalText(happened.Amount?.ToString(CultureInfo.InvariantCulture));
        page.OptionalText(happened.Currency);
        page.OptionalText(happened.StatedFee?.ToString(CultureInfo.InvariantCulture));
        page.OptionalText(happened.Group);
        page.OptionalText(happened.Word);
        page.OptionalText(happened.Text);
    }

    public static CaseEvent Read(PageReader page) => new(
        new EventId(page.Id()),
        (EventKind)page.Byte(),
        new RecordId(page.Id()),
        new SourceRef(page.Text(), page.Text()),
        new ReleaseClass(page.Text(), page.Text()),
        page.Time(),
        page.Time(),
        page.List(from => new Participant((Role)from.Byte(), from.Entity())))
    {
        Amount = Sum(page.OptionalText()),
        Currency = page.OptionalText(),
        StatedFee = Sum(page.OptionalText()),
        Group = page.OptionalText(),
        Word = page.OptionalText(),
        Text = page.OptionalText(),
    };

    private static decimal? Sum(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
