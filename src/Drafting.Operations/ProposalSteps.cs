namespace Drafting.Operations;

/// <summary>The operations of a proposal: kept short, and rebased over what lands beneath them (SPEC.md, PR1 to PR4).</summary>
public static class ProposalSteps
{
    /// <summary>PR1. The steps followed by more: what only goes on with an earlier step goes into it.</summary>
    public static IReadOnlyList<Operation> Append(IReadOnlyList<Operation> steps, IReadOnlyList<Operation> more)
    {
        if (more.Count == 0)
            return steps;
        var all = new List<Operation>(steps);
        foreach (var operation in more)
            Append(all, operation);
        return all;
    }

    /// <summary>PR2. The steps as they read after an operation that landed, and that operation as it reads after them.</summary>
    public static (IReadOnlyList<Operation> Steps, IReadOnlyList<Operation> Landed) Over(IReadOnlyList<Operation> steps, Operation landed)
    {
        var (rebased, above) = Rebase.Over(steps, [landed]);
        return (Append([], rebased), above);
    }

    /// <summary>PR3. An edit of a proposal as it reads after an operation that landed beneath the proposal.</summary>
    public static EditProposal Over(EditProposal edit, Operation landed)
    {
        var (over, above) = Over(edit.Over, landed);
        return edit with { Over = over, Operations = Append([], Rebase.Over(edit.Operations, above).Operations) };
    }

    /// <summary>PR4. An edit of a proposal as it reads after another edit of it.</summary>
    /// <param name="first">Whether the other has priority.</param>
    public static EditProposal Over(EditProposal edit, EditProposal other, bool first) => edit with
    {
        Over = Append(edit.Over, other.Operations),
        Operations = Append([], first ? Rebase.Over(edit.Operations, other.Operations).Operations : Rebase.Over(other.Operations, edit.Operations).Applied),
    };

    /// <summary>The paragraphs that an operation changes, and those it stands behind; null is the beginning of the draft.</summary>
    public static IEnumerable<string?> Named(Operation operation) => operation switch
    {
        Placement placement => Subjects(operation).Append(placement.Anchor),
        _ => Subjects(operation),
    };

    /// <summary>Whether a proposal, or an edit of one, has to do with a paragraph that an operation has to do with: else neither changes the other.</summary>
    internal static bool Meets(ProposalOperation operation, Operation landed)
    {
        var names = Named(landed).ToHashSet();
        return operation switch
        {
            Propose propose => propose.Operations.Any(step => Named(step).Any(names.Contains)) || propose.Reserved.Any(stretch => names.Contains(stretch.Paragraph)),
            EditProposal edit => edit.Over.Concat(edit.Operations).Any(step => Named(step).Any(names.Contains)),
            _ => false,
        };
    }

    private static IEnumerable<string> Subjects(Operation operation) => operation switch
    {
        EditText edit => [edit.Paragraph],
        InsertParagraph insert => [insert.Id],
        RemoveParagraph remove => [remove.Paragraph],
        RestoreParagraph restore => [restore.Paragraph],
        MoveParagraph move => [move.Paragraph],
        SplitParagraph split => [split.Paragraph, split.NewId],
        JoinParagraph { Into: { } into } join => [join.Paragraph, into],
        JoinParagraph join => [join.Paragraph],
        SetParagraph set => [set.Paragraph],
        SetParagraphStatus status => [status.Paragraph],
        _ => [],
    };

    private static void Append(List<Operation> steps, Operation operation)
    {
        switch (operation)
        {
            case EditText edit when Last(steps, edit.Paragraph, step => step is not (MoveParagraph or SetParagraph)) is var at and >= 0 && WithText(steps[at], edit) is { } edited:
                if (edited is EditText { Delta.Ops.Count: 0 })
                    steps.RemoveAt(at);
                else
                    steps[at] = edited;
                break;
            case EditText { Delta.Ops.Count: 0 }:
                break;
            case SetParagraph set when Last(steps, set.Paragraph, step => step is not (MoveParagraph or EditText)) is var at and >= 0 && WithSetting(steps[at], set) is { } set2:
                steps[at] = set2;
                break;
            default:
                steps.Add(operation);
                break;
        }
    }

    /// <summary>The last step that has a paragraph as its subject, of those that matter.</summary>
    private static int Last(List<Operation> steps, string paragraph, Func<Operation, bool> matters) =>
        steps.FindLastIndex(step => matters(step) && Subjects(step).Contains(paragraph));

    private static Operation? WithText(Operation step, EditText edit) => step switch
    {
        EditText before => before with { Delta = before.Delta.Compose(edit.Delta) },
        // One that does not fit is of another paragraph that has taken the id.
        InsertParagraph insert when insert.Id == edit.Paragraph && edit.Delta.BaseLength <= insert.Delta.Length => insert with { Delta = insert.Delta.Compose(edit.Delta) },
        _ => null,
    };

    private static Operation? WithSetting(Operation step, SetParagraph set) => step switch
    {
        SetParagraph before => before with
        {
            Kind = set.Kind ?? before.Kind,
            Level = set.Level ?? before.Level,
            SetsLabel = before.SetsLabel || set.SetsLabel,
            Label = set.SetsLabel ? set.Label : before.Label,
        },
        InsertParagraph insert => insert with
        {
            Kind = set.Kind ?? insert.Kind,
            Level = set.Level ?? insert.Level,
            Label = set.SetsLabel ? set.Label : insert.Label,
        },
        _ => null,
    };
}
