namespace Drafting.Operations;

/// <summary>Rebasing lists of operations over others (SPEC.md, RB1 to RB3).</summary>
public static class Rebase
{
    /// <summary>
    /// Both lists were written for the same draft. Gives the <paramref name="operations"/> as they read after
    /// <paramref name="applied"/>, and those as they read after the operations. What is applied has priority.
    /// </summary>
    public static (IReadOnlyList<Operation> Operations, IReadOnlyList<Operation> Applied) Over(
        IReadOnlyList<Operation> operations, IReadOnlyList<Operation> applied)
    {
        if (operations.Count == 0 || applied.Count == 0)
            return (operations, applied);
        var rebased = new List<Operation>(operations.Count);
        foreach (var operation in operations)
        {
            IReadOnlyList<Operation> current = [operation];
            List<Operation>? next = null;
            for (var i = 0; i < applied.Count; i++)
            {
                var other = applied[i];
                if (current.Count == 1 && current[0] is EditText one && other is EditText two && one.Paragraph != two.Paragraph)
                {
                    // Most of what others write meanwhile: neither changes the other.
                    next?.Add(other);
                    continue;
                }

                next ??= [.. applied.Take(i)];
                if (current.Count == 1)
                {
                    next.AddRange(RebaseOne.Over(other, current[0], first: false));
                    current = RebaseOne.Over(current[0], other, first: true);
                }
                else
                {
                    (current, var others) = Over(current, [other]);
                    next.AddRange(others);
                }
            }

            rebased.AddRange(current);
            applied = next ?? applied;
        }

        return (rebased, applied);
    }
}
