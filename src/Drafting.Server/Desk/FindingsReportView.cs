using Drafting.Documents;
using Drafting.Formats;
using Drafting.Language;
using Drafting.Operations;
using Drafting.Server.Contract;
using Drafting.Server.Drafts;

namespace Drafting.Server.Desk;

/// <summary>What was found in a draft, by paragraph, to be handed round.</summary>
/// <param name="Title">The draft's.</param>
/// <param name="Paragraphs">Those in which something was found, in order.</param>
internal sealed record FindingsReportView(long Revision, string Title, string? Symbol, IReadOnlyList<ReportedParagraphView> Paragraphs)
{
    /// <param name="findings">Of the draft as it is here.</param>
    public static FindingsReportView Of(Draft draft, IReadOnlyList<Finding> findings, IReadOnlyList<FindingView> views, DeskWords words)
    {
        var document = DraftExport.Document(draft);
        var names = ParagraphNames.Of(document.Paragraphs, words);
        var found = findings.Zip(views).ToLookup(pair => pair.First.Paragraph, pair => ReportedFindingView.Of(pair.First, pair.Second, draft.Paragraphs[pair.First.Paragraph].Content, words), StringComparer.Ordinal);
        return new(
            draft.Revision, draft.Title, draft.Masthead.Symbol,
            [.. document.Paragraphs.Where(paragraph => found.Contains(paragraph.Id)).Select(paragraph => new ReportedParagraphView(
                paragraph.Id, names[paragraph.Id], WireName.Of(paragraph.Kind), paragraph.Text.OffsetText, [.. found[paragraph.Id]]))]);
    }

    /// <summary>The report as a document.</summary>
    public ExportedDocument Print(DeskWords words)
    {
        var paragraphs = new List<ExportedParagraph>();
        var all = Paragraphs.SelectMany(paragraph => paragraph.Findings).ToList();
        var heeded = all.Where(finding => finding.Ignored is null).ToLookup(finding => finding.Level);
        Add(ParagraphKind.Title, words.Report(Title));
        Add(ParagraphKind.Plain, $"{words.Revision(Revision)} {words.Summary(heeded[WireName.Of(FindingLevel.Error)].Count(), heeded[WireName.Of(FindingLevel.Warning)].Count(), heeded[WireName.Of(FindingLevel.Hint)].Count(), all.Count(finding => finding.Ignored is not null))}");
        foreach (var paragraph in Paragraphs)
        {
            Add(ParagraphKind.Heading, paragraph.Name);
            foreach (var finding in paragraph.Findings)
            {
                var level = words.Level(WireName.Parse<FindingLevel>(finding.Level)!.Value);
                AddText(ParagraphKind.Plain, new DeltaBuilder().Insert($"{finding.Title} ({level}). ", Strong).Insert(finding.Message).Build());
                AddText(ParagraphKind.Plain, Placed(words.Stands, finding, finding.Words));
                if (finding.Write is { } write)
                    AddText(ParagraphKind.Plain, Placed(words.Write, finding, write));
                Add(ParagraphKind.Plain, $"{words.Why}{finding.Why}");
                if (finding.Evidence is { } evidence)
                    Add(ParagraphKind.Plain, $"{words.Basis}{string.Join(", ", new[] { evidence.Symbol, evidence.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), evidence.Text }.OfType<string>())}");
                if (finding.Ignored is { } ignored)
                    Add(ParagraphKind.Plain, words.Ignored(ignored.Delegation is { } code ? Delegations.Find(code) : null, ignored.Reason));
            }
        }

        return new() { Language = words.Language, Title = words.Report(Title), Masthead = new() { Symbol = Symbol }, Paragraphs = paragraphs };

        void Add(ParagraphKind kind, string text) => AddText(kind, Delta.FromText(text));

        void AddText(ParagraphKind kind, Delta text) => paragraphs.Add(new($"r{paragraphs.Count}", kind, 0, null, text));
    }

    private static readonly Attributes Strong = Attributes.Flag("strong");

    private static Delta Placed(string before, ReportedFindingView finding, string words) =>
        new DeltaBuilder().Insert($"{before}{finding.Before}").Insert(words, Strong).Insert(finding.After).Build();
}

/// <summary>A paragraph in which something was found.</summary>
/// <param name="Paragraph">Its id.</param>
/// <param name="Name">What it is called: “PP3”, “2. (a)”.</param>
/// <param name="Text">Its words, U+FFFC for an embed.</param>
internal sealed record ReportedParagraphView(string Paragraph, string Name, [property: Shape<ParagraphKind>] string Kind, string Text, IReadOnlyList<ReportedFindingView> Findings);

/// <summary>A finding as it is reported.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Title">What the rule is about.</param>
/// <param name="Level">How sure it is here that something must change.</param>
/// <param name="Before">What stands before the words, as much as shows where they are.</param>
/// <param name="Words">The words that are to change.</param>
/// <param name="After">What stands behind them.</param>
/// <param name="Write">What to write instead; null where only a person can know.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Why">A sentence that explains the rule.</param>
/// <param name="Source">Where the rule is from.</param>
/// <param name="Evidence">What it rests on at this very place; null where the rule's source says all.</param>
/// <param name="Ignored">Who said that it is to be left alone; null where nobody did.</param>
internal sealed record ReportedFindingView(
    string Rule, string Title, [property: Shape<FindingLevel>] string Level, string Before, string Words, string After, string? Write, string Message, string Why, string Source,
    EvidenceView? Evidence, IgnoredView? Ignored)
{
    public static ReportedFindingView Of(Finding finding, FindingView view, Paragraph paragraph, DeskWords words)
    {
        var (rule, place) = (RuleBook.Of(finding.Rule), MendedPlace.Of(finding, paragraph));
        return new(
            finding.Rule, rule.Title.In(words.Language), view.Level, place.Before, place.Words, place.After, place.Write, view.Message, rule.Why.In(words.Language), rule.Source,
            view.Evidence, view.Ignored);
    }
}
