using System.Globalization;
using Drafting.Documents;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>Gives paragraphs their ids (those of our exports, else p1, p2 …), footnotes their places, and references their notes.</summary>
internal static class Numbering
{
    public static IReadOnlyList<Paragraph> Of(IReadOnlyList<ReadParagraph> body, Footnotes notes)
    {
        var order = body.Select(paragraph => (Paragraph: paragraph, Key: (string?)null)).ToList();
        foreach (var (note, index) in notes.All.Select((note, index) => (note, index)).OrderBy(pair => pair.note.Place ?? int.MaxValue))
            order.Insert(Math.Min(note.Place ?? order.Count, order.Count), (note, Footnotes.Key(index)));
        var taken = order.Select(pair => pair.Paragraph.Id).OfType<string>().ToHashSet();
        var given = new HashSet<string>();
        var ids = order.Select((pair, index) => pair.Paragraph.Id is { } own && given.Add(own) ? own : Free(index, taken)).ToList();
        var byKey = order.Zip(ids).Where(pair => pair.First.Key is not null).ToDictionary(pair => pair.First.Key!, pair => pair.Second);
        return [.. order.Zip(ids, (pair, id) => new Paragraph(
            id, pair.Paragraph.Kind, pair.Paragraph.Level, pair.Paragraph.Label, notes.Resolved(pair.Paragraph.Text, byKey), pair.Paragraph.Version, pair.Paragraph.Status))];
    }

    private static string Free(int index, HashSet<string> taken)
    {
        var number = index + 1;
        string id;
        do
            id = "p" + number++.ToString(CultureInfo.InvariantCulture);
        while (!taken.Add(id));
        return id;
    }
}
