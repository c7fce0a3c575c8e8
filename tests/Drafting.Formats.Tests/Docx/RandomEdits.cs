using Drafting.Documents;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Formats.Tests.Docx;

/// <summary>What a negotiation does to a text: words change, paragraphs come, go, move, are split and joined, numbers follow.</summary>
internal sealed class RandomEdits(SeededRandom random)
{
    public IReadOnlyList<Paragraph> Edited(IReadOnlyList<Paragraph> paragraphs)
    {
        var text = paragraphs.ToList();
        for (var edits = random.Next(1, 12); edits > 0 && text.Count > 1; edits--)
            Edit(text, random.Next(text.Count));
        var labels = PrintedLabels.Of([.. text.Select(paragraph => paragraph with { Label = random.Chance(0.1) ? paragraph.Label : null })], "zh");
        return random.Chance(0.5) ? text : [.. text.Select((paragraph, index) => paragraph.Kind is ParagraphKind.Operative or ParagraphKind.Sub ? paragraph with { Label = labels[index] } : paragraph)];
    }

    private void Edit(List<Paragraph> text, int at)
    {
        var paragraph = text[at];
        var offset = WholeCharacters(paragraph.Text, random.Next(paragraph.Text.Length + 1));
        switch (random.Next(6))
        {
            case 0:
                text[at] = paragraph with { Text = paragraph.Text.Compose(new DeltaBuilder().Retain(offset).Insert("新增的内容").Build()) };
                break;
            case 1:
                text[at] = paragraph with { Text = paragraph.Text.Slice(0, offset).Concat(paragraph.Text.Slice(WholeCharacters(paragraph.Text, offset + random.Next(6)))) };
                break;
            case 2:
                text.RemoveAt(at);
                break;
            case 3:
                text.RemoveAt(at);
                text.Insert(random.Next(text.Count + 1), paragraph);
                break;
            case 4:
                text[at] = paragraph with { Text = paragraph.Text.Slice(0, offset) };
                text.Insert(at + 1, paragraph with { Id = $"n{random.Next()}", Text = paragraph.Text.Slice(offset) });
                break;
            case 5 when at > 0 && text[at - 1].Kind == paragraph.Kind:
                text[at - 1] = text[at - 1] with { Text = text[at - 1].Text.Concat(paragraph.Text) };
                text.RemoveAt(at);
                break;
        }
    }

    // No editor cuts a surrogate pair in two.
    private static int WholeCharacters(Delta text, int offset)
    {
        var flat = string.Concat(text.Ops.Select(op => op.Text ?? " "));
        return offset < flat.Length && char.IsLowSurrogate(flat[offset]) ? offset - 1 : offset;
    }
}
