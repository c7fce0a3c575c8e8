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
    private readonly Dictionary<string, Waiting> waiting = [];

    /// <summary>Bodies; a body's key in embeds is <see cref="Key"/> of its index.</summary>
    public IReadOnlyList<ReadParagraph> All => notes;

    private const string Reserved = "\u0002";

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

    /// <summary>
    /// The reference that a <c>noteRef</c> is. Which note it means may be known only at the end; where no note bears its id, it is the one with its mark.
    /// </summary>
    public Embed Reference(XElement reference, Markup markup)
    {
        if (reference.OwnMark("paragraph") is { } own)
            return Embed.FootnoteReference(own);
        var mark = (reference.Attribute("marker")?.Value ?? reference.Value).Trim();
        var key = Reserved + waiting.Count.ToString(CultureInfo.InvariantCulture);
        waiting[key] = new(reference.Attribute("href")?.Value.TrimStart('#') ?? "", mark, byMark.GetValueOrDefault(mark), reference, markup);
        return Embed.FootnoteReference(key);
    }

    /// <summary>The reference to the last note with this mark, where there has been one: <c>sup</c> refers to it again.</summary>
    public Embed? WithMark(string mark) => byMark.TryGetValue(mark, out var key) ? Embed.FootnoteReference(key) : null;

    /// <summary>What a text's references mean, once all ids are given; of a reference to no note of the file its mark remains, as text.</summary>
    public Delta Resolved(Delta text, IReadOnlyDictionary<string, string> ids) =>
        text.Ops.Any(op => op.Embed is not null) ? Delta.Of(text.Ops.Select(op => Resolved(op, ids)).OfType<DeltaOp>()) : text;

    private DeltaOp? Resolved(DeltaOp op, IReadOnlyDictionary<string, string> ids)
    {
        if (op.Embed?.Footnote is not { } key)
            return op;
        if (!waiting.TryGetValue(key, out var reference))
            return DeltaOp.Insert(Embed.FootnoteReference(ids.GetValueOrDefault(key, key)), op.Attributes);
        if ((byElement.GetValueOrDefault(reference.Id) ?? reference.Before ?? byMark.GetValueOrDefault(reference.Mark)) is { } note)
            return DeltaOp.Insert(Embed.FootnoteReference(ids[note]), op.Attributes);
        reference.Markup.Tell(reference.Element, $"A reference to note “{reference.Mark}”, which is not in the file, is kept as text");
        return reference.Mark.Length > 0 ? DeltaOp.Insert(reference.Mark, op.Attributes) : null;
    }

    // Arabic files leave the brackets of the note's number, and the number out.
    private static Delta WithoutEmptyBrackets(Delta text)
    {
        var plain = text.PlainText;
        return plain.StartsWith("()", StringComparison.Ordinal) ? text.Slice(plain.Length - plain[2..].TrimStart().Length) : text;
    }

    /// <summary>A reference of which it is not known yet what it refers to.</summary>
    /// <param name="Before">The key of the last note with this mark before it.</param>
    private sealed record Waiting(string Id, string Mark, string? Before, XElement Element, Markup Markup);
}
