using System.Globalization;
using Drafting.Documents.Rules;
using Drafting.Operations;

namespace Drafting.Documents.Compilation;

/// <summary>
/// The labels of a compilation text. The draft's paragraphs have their printed ones; a proposed one has that of the paragraph of its kind before it with “bis”, “ter” and so on, and
/// preambular ones, which print no number, are counted for it: “PP2 bis”. A rival text has “alt”.
/// </summary>
internal sealed class CompiledLabels
{
    private const int Levels = 10;
    private const int QuotedLength = 24;

    private readonly string language;
    private readonly CompilationWords words;
    private readonly Dictionary<string, (string? Label, string Reference)> known = [];
    private readonly HashSet<(string Scope, string Label)> used = [];

    // How many labels with a number behind the stem are used for sure.
    private readonly Dictionary<(string Scope, string Stem), int> reached = [];

    private string operative = "";
    private string preambular = "";
    private string footnote = "";
    private int preambulars;
    private readonly string?[] subs = new string?[Levels];
    private readonly int[] counted = new int[Levels];
    private string parent = "";

    /// <param name="paragraphs">The draft's, in order.</param>
    public CompiledLabels(IReadOnlyList<Paragraph> paragraphs, string language)
    {
        (this.language, words) = (language, CompilationWords.Of(language));
        Begin();
        foreach (var (paragraph, label) in paragraphs.Zip(PrintedLabels.Of(paragraphs, language)))
        {
            known[paragraph.Id] = (label, "");
            Pass(paragraph);
            known[paragraph.Id] = (label, ReferenceTo(paragraph, label));
            if (label is not null)
                used.Add((ScopeOf(paragraph.Kind, paragraph.Level), label));
        }

        Begin();
    }

    /// <summary>The printed label of a paragraph of the draft.</summary>
    public string? LabelOf(string id) => known.GetValueOrDefault(id).Label;

    /// <summary>How others speak of a paragraph of the draft: “3 (a)”, “PP2”, or its first words.</summary>
    public string Reference(string id) => known.TryGetValue(id, out var paragraph) ? paragraph.Reference : id;

    /// <summary>Goes on behind a paragraph of the draft.</summary>
    public void Pass(Paragraph paragraph)
    {
        var label = LabelOf(paragraph.Id);
        switch (paragraph.Kind)
        {
            case ParagraphKind.Operative:
                // One that stands alone prints no number.
                operative = label ?? "1.";
                break;
            case ParagraphKind.Preambular:
                preambular = label ?? words.Filled("preambular", ++preambulars);
                break;
            case ParagraphKind.Footnote:
                footnote = label ?? footnote;
                return;
            case ParagraphKind.Sub:
                PassSub(paragraph.Level, label, 0);
                return;
        }

        Under(paragraph.Id);
    }

    /// <summary>The label of a proposed paragraph, and goes on behind it. Null where its kind has none.</summary>
    /// <param name="pinned">The label it is to have; null where it follows from its place.</param>
    public string? Next(string id, ParagraphKind kind, int level, string? pinned)
    {
        var label = pinned ?? kind switch
        {
            ParagraphKind.Operative => After(operative, kind, level),
            ParagraphKind.Preambular => After(preambular, kind, level),
            ParagraphKind.Footnote => After(footnote, kind, level),
            ParagraphKind.Sub => NextSub(level),
            _ => null,
        };
        if (pinned is not null)
            used.Add((ScopeOf(kind, level), pinned));
        if (kind == ParagraphKind.Sub)
            PassSub(level, label, counted[Depth(level)]);
        else if (kind != ParagraphKind.Footnote)
            Under(id);
        return label;
    }

    /// <summary>The label of a rival text of a paragraph.</summary>
    /// <param name="number">Which of its rival texts it is, from 1.</param>
    public string Rival(string paragraph, int number)
    {
        var alt = number == 1 ? words["alt"] : words.Filled("numbered", words["alt"], Number(number));
        if (LabelOf(paragraph) is not { } label)
            return alt + ".";
        var (stem, end) = Parts(label);
        return words.Filled("numbered", stem, alt) + end;
    }

    private void Begin()
    {
        (operative, preambular, footnote, preambulars) = ("0.", words.Filled("preambular", 0), "0", 0);
        Under("");
    }

    private void Under(string id)
    {
        parent = id;
        Array.Clear(subs);
        Array.Clear(counted);
    }

    private void PassSub(int level, string? label, int count)
    {
        var depth = Depth(level);
        Array.Clear(subs, depth, Levels - depth);
        Array.Clear(counted, depth, Levels - depth);
        (subs[depth], counted[depth]) = (label, count);
    }

    // Where the draft has none of the level here, new ones are counted as its own would be.
    private string NextSub(int level)
    {
        var depth = Depth(level);
        if (subs[depth] is { } before && counted[depth] == 0)
            return After(before, ParagraphKind.Sub, level);
        var label = PrintedLabels.OfSub(depth, ++counted[depth], language);
        return used.Add((ScopeOf(ParagraphKind.Sub, level), label)) ? label : After(subs[depth] ?? Zeroed(label), ParagraphKind.Sub, level);
    }

    private string After(string label, ParagraphKind kind, int level)
    {
        var (stem, end) = Parts(label);
        if (words.Ordinals.FirstOrDefault(ordinal => stem.EndsWith(ordinal, StringComparison.Ordinal)) is { } before)
            stem = stem[..^before.Length].TrimEnd();
        var scope = ScopeOf(kind, level);
        for (var number = reached.GetValueOrDefault((scope, stem)); ; number++)
        {
            var next = words.Filled("numbered", stem, number < words.Ordinals.Count ? words.Ordinals[number] : $"({Number(number + 2)})") + end;
            if (!used.Add((scope, next)))
                continue;
            reached[(scope, stem)] = number + 1;
            return next;
        }
    }

    private string ReferenceTo(Paragraph paragraph, string? label) => paragraph.Kind switch
    {
        ParagraphKind.Operative => Parts(operative).Stem,
        ParagraphKind.Preambular => Parts(preambular).Stem,
        ParagraphKind.Sub => string.Join(words.Filled("numbered", "", ""), subs.OfType<string>().Prepend(known.TryGetValue(parent, out var above) ? above.Reference : "").Where(part => part.Length > 0)),
        _ when label is not null => label,
        _ => words.Filled("quoted", Opening(paragraph.Text.PlainText.ReplaceLineEndings(" "))),
    };

    private static string Opening(string text) =>
        text.Length <= QuotedLength ? text : TextRules.Start(text, QuotedLength).TrimEnd() + "…";

    // Labels of sub-paragraphs come again under the next paragraph, and under the next (a).
    private string ScopeOf(ParagraphKind kind, int level) =>
        kind == ParagraphKind.Sub ? $"{parent}/{string.Join('/', subs.Take(Depth(level)))}" : WireName.Of(kind);

    private static int Depth(int level) => Math.Clamp(level, 1, Levels - 1);

    private static (string Stem, string End) Parts(string label) => label.EndsWith('.') ? (label[..^1], ".") : (label, "");

    private static string Zeroed(string label) => string.Concat(label.Select(c => char.IsLetter(c) ? "0" : c.ToString()));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
