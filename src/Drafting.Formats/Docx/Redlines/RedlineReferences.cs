using DocumentFormat.OpenXml;
using Drafting.Documents;
using Drafting.Formats.Docx.Writing;
using Drafting.Operations;

namespace Drafting.Formats.Docx.Redlines;

/// <summary>
/// Writes the footnotes of a redline: one that texts following each other refer to at corresponding places has its changes tracked; any other is an inserted or
/// a deleted footnote with all its text.
/// </summary>
internal sealed class RedlineReferences
{
    private readonly string language;
    private readonly RunWriter runs;
    private readonly ReferenceWriter writer;
    private readonly IReadOnlyList<RevisionMarks> marks;
    private readonly IReadOnlyList<StepNotes> steps;
    private readonly IReadOnlyList<Dictionary<string, Paragraph>> notes;
    private readonly IReadOnlyList<Dictionary<string, int>> referred;
    private int count;

    /// <param name="package">The file.</param>
    /// <param name="runs">Writes its text.</param>
    /// <param name="texts">The texts in order.</param>
    /// <param name="steps">The footnotes from each text to the next.</param>
    /// <param name="marks">Whose the changes of each step are.</param>
    public RedlineReferences(DocxPackage package, RunWriter runs, IReadOnlyList<IReadOnlyList<Paragraph>> texts, IReadOnlyList<StepNotes> steps, IReadOnlyList<RevisionMarks> marks)
    {
        (language, this.runs, this.steps, this.marks) = (package.Language, runs, steps, marks);
        writer = new(package, runs, views: texts.Count);
        notes = [.. texts.Select(Notes)];
        referred = [.. texts.Select(_ => new Dictionary<string, int>())];
    }

    /// <summary>The footnotes of a text, by their ids.</summary>
    public static Dictionary<string, Paragraph> Notes(IReadOnlyList<Paragraph> paragraphs) =>
        paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Footnote).DistinctBy(note => note.Id).ToDictionary(note => note.Id);

    /// <summary>The mark of a footnote.</summary>
    public static string MarkOf(Paragraph note) => string.IsNullOrEmpty(note.Label) ? "*" : note.Label;

    /// <summary>A reference as written in the text.</summary>
    public IEnumerable<OpenXmlElement> Write(TextToken reference)
    {
        var life = reference.Life;
        var texts = Enumerable.Range(life.First, life.Last - life.First + 1).ToList();
        var ids = reference.In.Select(piece => piece?.Footnote).ToList();
        var labels = ids.Select((id, text) => id is not null && notes[text].TryGetValue(id, out var note) ? MarkOf(note) : null).ToList();
        var known = texts.Select(text => referred[text].GetValueOrDefault(ids[text]!)).Distinct().ToList();
        var isOneMark = texts.Select(text => labels[text]).Distinct().Count() == 1;
        // Marks that are text cannot be two at one reference, nor is a reference one that leads to two footnotes.
        if (texts.Count > 1 && (texts.Exists(text => labels[text] is null) || known.Count > 1 || (!isOneMark && (known[0] != 0 || !writer.Counts(labels)))))
        {
            return [.. texts.SelectMany(text => Write(new(
                life.Part(text, text, () => steps[text - 1].Came(ids[text]!), () => steps[text].Gone(ids[text]!)), [.. reference.In.Select((piece, i) => i == text ? piece : null)])))];
        }

        if (labels[life.Last] is not { } mark)
            return [];
        if (known[0] != 0)
            return [writer.Again(known[0], mark, life.Tracking)];
        count++;
        foreach (var text in texts)
            referred[text][ids[text]!] = count;
        return writer.First(count, labels, [.. Body(ids, life).Select(token => runs.Text(token.Shown, token.Life.Tracking))], life.Tracking);
    }

    private IEnumerable<TextToken> Body(List<string?> ids, Life life)
    {
        var tokens = life.First == life.Last
            ? Piece.Of(notes[life.First][ids[life.First]!].Text, language, ParagraphKind.Footnote).Select(piece => new TextToken(life, [.. ids.Select((_, i) => i == life.First ? piece : null)]))
            : life.Last - life.First == 1 ? Row(ids, life.First).Select(token => Placed(token, life, ids.Count))
            : TwoSteps.Of(Row(ids, 0), Row(ids, 1)).Cast<TextToken>();
        var text = tokens.Where(token => !token.IsReference).ToList();
        // LibreOffice does not take text away that came and went in a footnote with links: there it is left out.
        return life.IsPassing || !text.Exists(token => token.Shown.Link is not null) ? text : text.Where(token => !token.Life.IsPassing);
    }

    private IEnumerable<TextToken> Row(List<string?> ids, int step)
    {
        var (old, @new) = (notes[step][ids[step]!], notes[step + 1][ids[step + 1]!]);
        return StepTokens.OfRow(steps[step].Row(old.Id, @new.Id), old, @new, language, marks[step], steps[step]).Where(token => !token.IsReference);
    }

    // Of a footnote that came after the first text or went before the last, its text did too.
    private static TextToken Placed(TextToken token, Life life, int texts) => new(
        new(life.First + token.Life.First, life.First + token.Life.Last, token.Life.First == 0 ? life.Came : token.Life.Came, token.Life.Last == 1 ? life.Went : token.Life.Went),
        [.. Enumerable.Range(0, texts).Select(text => life.Has(text) ? token.In[text - life.First] : null)]);
}
