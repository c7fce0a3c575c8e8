using System.Globalization;
using System.Xml.Linq;
using Drafting.Operations;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>The footnotes of a file in the order of their places, and what refers to them.</summary>
internal sealed class Footnotes
{
    private readonly List<ReadParagraph> notes = [];
    private readonly Dictionary<string, string> byElement = [];
    private readonly Dictionary<string, string> byMark = [];

    /// <summary>Bodies; a body's key in embeds is <see cref="Key"/> of its index.</summary>
    public IReadOnlyList<ReadParagraph> All => notes;

    public static string Key(int index) => "\u0001" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>Takes in a note and gives the reference that stands in its place.</summary>
    public Embed Add(XElement note, InlineText inline)
    {
        var index = notes.Count;
        var mark = note.Attribute("marker")?.Value.Trim() is { Length: > 0 } marker ? marker : null;
        // Its place is taken before its body is read, which may hold notes of its own.
        notes.Add(new ReadParagraph(ParagraphKind.Footnote, 0, mark, Delta.Empty, note.Line()));
        if (note.Attribute("eId")?.Value is { } element)
            byElement.TryAdd(element, Key(index));
        if (mark is not null)
            byMark[mark] = Key(index);
        var isOurs = note.OwnMark("paragraph") is not null;
        var text = inline.Read(isOurs ? note.Child("p") ?? note : note, isOurs);
        notes[index] = ReadParagraph.Marked(note, () => text) ?? notes[index] with { Text = WithoutEmptyBrackets(text) };
        return Embed.FootnoteReference(Key(index));
    }

    /// <summary>The reference that a <c>noteRef</c> is. Which note it means may be known only at the end.</summary>
    public static Embed Reference(XElement reference) =>
        Embed.FootnoteReference(reference.OwnMark("paragraph") ?? $"#{reference.Attribute("href")?.Value.TrimStart('#')}#{reference.Attribute("marker")?.Value}");

    /// <summary>The reference to the last note with this mark, where there has been one: <c>sup</c> refers to it again.</summary>
    public Embed? WithMark(string mark) => byMark.TryGetValue(mark, out var key) ? Embed.FootnoteReference(key) : null;

    /// <summary>What a text's references mean, once all ids are given; of a reference to no note of the file its mark remains, as text.</summary>
    public Delta Resolved(Delta text, IReadOnlyDictionary<string, string> ids) =>
        text.Ops.Any(op => op.Embed is not null) ? Delta.Of(text.Ops.Select(op => Resolved(op, ids)).OfType<DeltaOp>()) : text;

    private DeltaOp? Resolved(DeltaOp op, IReadOnlyDictionary<string, string> ids)
    {
        if (op.Embed?.Footnote is not { } key)
            return op;
        if (key is not ['#', .. var reference])
            return DeltaOp.Insert(Embed.FootnoteReference(ids.GetValueOrDefault(key, key)), op.Attributes);
        var cut = reference.IndexOf('#', StringComparison.Ordinal);
        if (byElement.TryGetValue(reference[..cut], out var note))
            return DeltaOp.Insert(Embed.FootnoteReference(ids[note]), op.Attributes);
        return cut + 1 < reference.Length ? DeltaOp.Insert(reference[(cut + 1)..], op.Attributes) : null;
    }

    // Arabic files leave the brackets of the note's number, and the number out.
    private static Delta WithoutEmptyBrackets(Delta text)
    {
        var plain = text.PlainText;
        return plain.StartsWith("()", StringComparison.Ordinal) ? text.Slice(plain.Length - plain[2..].TrimStart().Length) : text;
    }
}
