using System.Text.Json.Serialization;
using Drafting.Documents;
using Drafting.Language;
using Drafting.Operations;
using Drafting.Server.Contract;
using Drafting.Server.Drafts;

namespace Drafting.Server.Desk;

/// <summary>What was found in a text.</summary>
/// <param name="Revision">The revision of the draft whose text it is; null of a finished text.</param>
/// <param name="Findings">In reading order; what is ignored is among them.</param>
internal sealed record FindingsView(long? Revision, IReadOnlyList<FindingView> Findings);

/// <summary>What a rule found in a text.</summary>
/// <param name="Rule">The rule's id, one of GET /api/rules.</param>
/// <param name="Group">What the rule belongs to, such as “formulae” or “citations”.</param>
/// <param name="Level">How sure it is here that something must change.</param>
/// <param name="Paragraph">The paragraph's id.</param>
/// <param name="Start">Where it begins in the paragraph, in UTF-16 code units; an embed counts 1.</param>
/// <param name="Length">Its length in the same units; 0 where something is missing there.</param>
/// <param name="Found">The words of the stretch, U+FFFC for an embed, cut after 1,000 units: with the rule what the finding is known by when it is ignored.</param>
/// <param name="Message">What is wrong, in the language that was asked for.</param>
/// <param name="Fix">Operations that mend it, for the text as it was checked; null where only a person can know.</param>
/// <param name="Evidence">What it rests on at this very place; null where the rule's source says all.</param>
/// <param name="Ignored">Who said that it is to be left alone; null where nobody did.</param>
internal sealed record FindingView(
    string Rule, string Group, [property: Shape<FindingLevel>] string Level, string Paragraph, int Start, int Length, string Found, string Message,
    [property: Shape<IReadOnlyList<OperationShape>>, JsonConverter(typeof(OperationsConverter))] IReadOnlyList<Operation>? Fix, EvidenceView? Evidence, IgnoredView? Ignored)
{
    /// <param name="paragraph">The paragraph it is in.</param>
    /// <param name="words">The interface language of the message.</param>
    /// <param name="library">The ids of the library's texts by symbol.</param>
    /// <param name="ignored">What is ignored in the draft.</param>
    public static FindingView Of(Finding finding, Paragraph paragraph, string words, IReadOnlyDictionary<string, string?> library, IReadOnlyList<IgnoredFinding> ignored)
    {
        var found = IgnoredFinding.Named(paragraph.Text.Slice(finding.Start, finding.Start + finding.Length).OffsetText);
        return new(
            finding.Rule, RuleBook.Of(finding.Rule).Group, WireName.Of(finding.Level), finding.Paragraph, finding.Start, finding.Length, found, RuleBook.Message(finding, words), finding.Fix,
            finding.Evidence is { } evidence ? new(evidence.Text, evidence.Symbol, evidence.Date, library.GetValueOrDefault(evidence.Symbol ?? "")) : null,
            ignored.FirstOrDefault(one => one.Means(finding.Rule, found, finding.Paragraph)) is { } one ? IgnoredView.Of(one) : null);
    }
}

/// <summary>What a finding rests on.</summary>
/// <param name="Text">What it says, in the language of the text that was checked.</param>
/// <param name="Symbol">Of the text it stands in, such as “A/RES/60/288”.</param>
/// <param name="Date">The day that was adopted.</param>
/// <param name="Library">That text's id where the library has it.</param>
internal sealed record EvidenceView(string Text, string? Symbol, DateOnly? Date, string? Library);

/// <summary>That a finding is to be left alone.</summary>
/// <param name="By">The account's address.</param>
/// <param name="Delegation">Of who said so; null for the secretariat.</param>
/// <param name="Everywhere">Whether that holds for these words everywhere in the draft.</param>
internal sealed record IgnoredView(string? Reason, string? By, string? Delegation, DateTimeOffset At, bool Everywhere)
{
    public static IgnoredView Of(IgnoredFinding ignored) => new(ignored.Reason, ignored.Made.User, ignored.Made.Delegation, ignored.Made.At, ignored.Paragraph is null);
}
