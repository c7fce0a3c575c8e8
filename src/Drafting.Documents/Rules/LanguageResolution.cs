using System.Collections.Immutable;
using Drafting.Operations;

namespace Drafting.Documents.Rules;

/// <summary>What follows an original, and what is said of a translation (SPEC.md, OP27 and OP28); who may is in <see cref="Rights"/>.</summary>
internal static class LanguageResolution
{
    public static (ImmutableArray<Operation> Applied, Refusal? Refusal) Resolve(Draft draft, LanguageOperation operation)
    {
        var problem = draft.Original is not { } original ? new(RefusalCodes.NoOriginal, "This draft is no language version of another.") : operation switch
        {
            Follow follow when follow.Draft != original.Draft || follow.From != original.Revision || follow.Revision <= follow.From =>
                new(RefusalCodes.OriginMoved, "What happened in the original was followed at the same moment. Look again."),
            MarkTranslated mark when mark.Revision < 0 || mark.Revision > original.Revision =>
                new(RefusalCodes.UnknownRevision, $"The original is followed up to revision {original.Revision}, not {mark.Revision}."),
            MarkTranslated mark => Resolution.FindProblem(draft, mark.Paragraph),
            _ => (Refusal?)null,
        };
        return problem is null ? ([operation], null) : ([], problem);
    }

    /// <summary>
    /// What the platform does on a language version because it was done on the original: it was checked there. Null of what is as on any draft.
    /// </summary>
    public static (ImmutableArray<Operation> Applied, Refusal? Refusal)? Followed(Draft draft, Operation operation) => operation switch
    {
        // A paragraph that had been joined to another stands by itself again.
        InsertParagraph insert when draft.FindLive(insert.Id) is null => Resolution.InsertAgain(draft, insert),
        RoomOperation and not NameVersion and not TakeIn => ([operation], null),
        _ => null,
    };
}
