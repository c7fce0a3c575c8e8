using System.Globalization;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Formats.Sponsors;

/// <summary>A draft's sponsors as printed in each language (domain: sponsors).</summary>
public static class SponsorList
{
    /// <summary>The mark of the note on sponsors.</summary>
    public const string Asterisk = "*";

    /// <summary>Their names in the order of official lists; with a group the words “(on behalf of …)” follow the name.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<Sponsor> sponsors, string language) =>
        [.. Ordered(sponsors, language).Select(pair => Name(pair.Delegation, pair.Sponsor.Group, language))];

    /// <summary>Sponsors with their delegations in the order of official lists.</summary>
    public static IEnumerable<(Sponsor Sponsor, Delegation Delegation)> Ordered(IEnumerable<Sponsor> sponsors, string language) =>
        sponsors.Select(sponsor => (Sponsor: sponsor, Delegation: Delegations.Find(sponsor.Delegation)!)).Where(pair => pair.Delegation is not null)
            .OrderBy(pair => pair.Delegation, Delegations.Comparer(language));

    /// <summary>“A, B and C”, as the language does it.</summary>
    public static string Joined(IReadOnlyList<string> names, string language) => PrintedWords.Of(language).Joined(names);

    /// <summary>Who submits a text that is not its sponsors': “Draft resolution submitted by the President of the General Assembly”. Null where they do.</summary>
    public static string? SubmittedBy(Proponent? proponent, string language)
    {
        if (proponent is null)
            return null;
        var words = SponsorWords.Of(language);
        return string.Format(CultureInfo.InvariantCulture, words.Submitted, proponent.Name ?? words.Officers[(int)proponent.Kind - 1]);
    }

    /// <summary>The line above the text, without a mark: “Kazakhstan and Uzbekistan: draft resolution”. Null where nobody submits the draft yet.</summary>
    public static string? Line(Draft draft, string language)
    {
        if (SubmittedBy(draft.Proponent, language) is { } submitted)
            return submitted;
        var names = Names(draft.PresentSponsors, language);
        return names.Count == 0 ? null : PrintedWords.Of(language).SponsorLine(names, "");
    }

    /// <summary>The mark behind the list where a note says that it may still change, the draft's own or <see cref="Note"/>; else null.</summary>
    public static string? Mark(Draft draft, string language) => HasOwnNote(draft) || Note(draft, language) is not null ? Asterisk : null;

    /// <summary>
    /// What stands under the asterisk: that the list may still change. It may from its submission on, while delegations may join or withdraw; a text
    /// that others submit has no such list. Null where it does not, and where the draft has such a note itself.
    /// </summary>
    public static string? Note(Draft draft, string language) =>
        draft.SponsorCount > 0 && draft.Proponent is null && draft.SponsorshipIsOpen && (draft.Stage == Stage.Tabled || draft.Stage.IsIssued()) && !HasOwnNote(draft)
            ? SponsorWords.Of(language).Note
            : null;

    private static bool HasOwnNote(Draft draft) => draft.Live.Any(placed => placed.Content is { Kind: ParagraphKind.Footnote, Label: Asterisk });

    /// <summary>One entry of a list: the name, and for a group the words “(on behalf of …)” behind it.</summary>
    public static string Name(Delegation delegation, string? group, string language)
    {
        var name = delegation.Name(language);
        return group is not null && SponsorGroups.Find(group) is { } known ? WithCapacity(name, known.Phrase(language), language) : name;
    }

    /// <summary>A name with its capacity in brackets.</summary>
    internal static string WithCapacity(string name, string capacity, string language) => $"{name}{(language == "zh" ? "" : " ")}({capacity})";
}
