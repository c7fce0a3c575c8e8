using System.Globalization;
using System.Text;
using Drafting.Documents.Rooms;

namespace Drafting.Server.History;

/// <summary>How far a text has come over time.</summary>
/// <param name="Hourly">Whether the points are of hours, not of days.</param>
/// <param name="TimeZone">The IANA time zone by whose clock they begin.</param>
internal sealed record ProgressHistoryView(bool Hourly, string TimeZone, IReadOnlyList<ProgressPointView> Points)
{
    public static ProgressHistoryView Of(ProgressHistory history, string timeZone) => new(history.IsHourly, timeZone, [.. history.Points.Select(ProgressPointView.Of)]);

    /// <summary>A table as RFC 4180 has it, with a byte order mark so that spreadsheets read it as UTF-8.</summary>
    public string ToCsv()
    {
        var table = new StringBuilder("\uFEFFfrom,open,bracketed,agreedAdRef,agreed,proposals\r\n");
        foreach (var (from, open, bracketed, agreedAdRef, agreed, proposals) in Points)
            table.Append(CultureInfo.InvariantCulture, $"{from.ToString(Hourly ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture)},{open},{bracketed},{agreedAdRef},{agreed},{proposals}\r\n");
        return table.ToString();
    }
}

/// <summary>How things stood at the end of an hour or a day: paragraphs under negotiation by their status.</summary>
/// <param name="From">When that hour or day began.</param>
/// <param name="Proposals">How many proposals were open.</param>
internal sealed record ProgressPointView(DateTimeOffset From, int Open, int Bracketed, int AgreedAdRef, int Agreed, int Proposals)
{
    public static ProgressPointView Of(ProgressPoint point) =>
        new(point.From, point.Progress.Open, point.Progress.Bracketed, point.Progress.AgreedAdRef, point.Progress.Agreed, point.Proposals);
}
