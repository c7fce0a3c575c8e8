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
            var next = new List<Operation>(applied.Count);
            foreach (var other in applied)
            {
                if (current.Count == 1)
                {
                    var one = current[0];
                    current = RebaseOne.Over(one, other, first: true);
                    next.AddRange(RebaseOne.Over(other, one, first: false));
                }
                else
                {
                    (current, var others) = Over(current, [other]);
                    next.AddRange(others);
                }
            }

            rebased.AddRange(current);
            applied = next;
        }

        return (rebased, applied);
    }
}
