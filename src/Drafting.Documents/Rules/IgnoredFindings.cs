using System.Collections.Immutable;
using Drafting.Operations;

namespace Drafting.Documents.Rules;

/// <summary>What operations on findings do, and which are refused (SPEC.md, OP25 and OP26); who may is in <see cref="Rights"/>.</summary>
internal static class IgnoredFindings
{
    private const int Most = 2_000;

    /// <summary>What is ignored after an operation.</summary>
    public static ImmutableArray<IgnoredFinding> After(ImmutableArray<IgnoredFinding> ignored, FindingOperation operation, LastChange change)
    {
        var at = Find(ignored, operation);
        return operation switch
        {
            IgnoreFinding ignore when new IgnoredFinding(ignore.Rule, ignore.Words, ignore.Paragraph, ignore.Reason, change) is var made => at < 0 ? ignored.Add(made) : ignored.SetItem(at, made),
            _ => at < 0 ? ignored : ignored.RemoveAt(at),
        };
    }

    public static (ImmutableArray<Operation> Applied, Refusal? Refusal) Resolve(Draft draft, FindingOperation operation)
    {
        var isKnown = Find(draft.Ignored, operation) >= 0;
        if (operation is not IgnoreFinding ignore)
            return (isKnown ? [operation] : [], null);
        var problem = (ignore.Paragraph is { } paragraph ? Resolution.FindProblem(draft, paragraph) : null)
            ?? Resolution.ReasonProblem(ignore.Reason)
            ?? (ignore.Words.Length > IgnoredFinding.MostWords ? new Refusal(RefusalCodes.TooLarge, $"“words” has at most {IgnoredFinding.MostWords} characters.") : null)
            ?? (!isKnown && draft.Ignored.Length >= Most ? new Refusal(RefusalCodes.TooLarge, $"In a draft at most {Most} findings are ignored. Take some back.") : null);
        return problem is null ? ([operation], null) : ([], problem);
    }

    private static int Find(ImmutableArray<IgnoredFinding> ignored, FindingOperation operation)
    {
        for (var at = 0; at < ignored.Length; at++)
        {
            if ((ignored[at].Rule, ignored[at].Words, ignored[at].Paragraph) == (operation.Rule, operation.Words, operation.Paragraph))
                return at;
        }

        return -1;
    }
}
