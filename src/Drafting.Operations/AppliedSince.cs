namespace Drafting.Operations;

/// <summary>
/// What was applied since the base of a submission, as the submission's operations are rebased over it one after the other (SPEC.md, RB1).
/// Where all of it are edits they are looked up by paragraph, since edits of different paragraphs leave each other alone: so who comes back
/// with much after much has been written is not measured against all of it.
/// </summary>
public sealed class AppliedSince(IReadOnlyList<Operation> applied)
{
    private IReadOnlyList<Operation> all = applied;
    private EditText?[]? edits;
    private Dictionary<string, List<int>>? places;
    private bool isAsked;

    /// <summary>The operation as it reads after what was applied, and after the operations asked for before it.</summary>
    public IReadOnlyList<Operation> Rebase(Operation operation)
    {
        // For a single operation, looking at all is quicker than sorting them.
        if (isAsked && edits is null && all.All(other => other is EditText))
            Sort();
        isAsked = true;
        if (edits is not null && operation is EditText edit)
            return RebaseEdit(edit);
        if (edits is not null)
            (all, edits) = ([.. edits.OfType<EditText>()], null);
        (var rebased, all) = Operations.Rebase.Over([operation], all);
        return rebased;
    }

    private void Sort()
    {
        edits = [.. all.Cast<EditText>()];
        places = new(StringComparer.Ordinal);
        for (var place = 0; place < edits.Length; place++)
        {
            var paragraph = edits[place]!.Paragraph;
            if (!places.TryGetValue(paragraph, out var those))
                places[paragraph] = those = [];
            those.Add(place);
        }
    }

    private IReadOnlyList<Operation> RebaseEdit(EditText edit)
    {
        foreach (var place in places!.GetValueOrDefault(edit.Paragraph) ?? [])
        {
            if (edits![place] is not { } other)
                continue;
            edits[place] = One(RebaseOne.Over(other, edit, first: false));
            if (One(RebaseOne.Over(edit, other, first: true)) is not { } rebased)
                return [];
            edit = rebased;
        }

        return [edit];
    }

    // An edit over an edit is one again, or nothing.
    private static EditText? One(IReadOnlyList<Operation> rebased) => rebased is [EditText edit] ? edit : null;
}
