namespace Drafting.Testing.Recordings;

/// <summary>When a recording's steps are sent: when another author is about to see them, those that he sees and no more, as one submission.</summary>
internal sealed class SendingPlan
{
    private readonly List<int>[] sent;
    private readonly bool[] begins;

    public SendingPlan(EditingTrace trace)
    {
        var authors = trace.Steps.Max(step => step.Author) + 1;
        var (after, made, away) = (new List<int[]>(), new List<int>[authors], new int[authors]);
        sent = [.. Enumerable.Range(0, trace.Steps.Length + 1).Select(_ => new List<int>())];
        begins = new bool[trace.Steps.Length];
        for (var author = 0; author < authors; author++)
            made[author] = [];

        void Send(int author, int upTo, int before)
        {
            if (upTo <= away[author])
                return;
            sent[before].Add(author);
            begins[made[author][away[author]]] = true;
            away[author] = upTo;
        }

        for (var i = 0; i < trace.Steps.Length; i++)
        {
            var step = trace.Steps[i];
            var seen = new int[authors];
            foreach (var parent in step.Parents)
                for (var author = 0; author < authors; author++)
                    seen[author] = Math.Max(seen[author], after[parent][author]);
            for (var author = 0; author < authors; author++)
                if (author != step.Author)
                    Send(author, seen[author], i);
            seen[step.Author]++;
            after.Add(seen);
            made[step.Author].Add(i);
        }

        for (var author = 0; author < authors; author++)
            Send(author, made[author].Count, trace.Steps.Length);
    }

    /// <summary>The authors whose first waiting submission is sent before a step; before the end of the list, those with anything left.</summary>
    public IReadOnlyList<int> SentBefore(int step) => sent[step];

    /// <summary>Whether a step is the first of a submission.</summary>
    public bool BeginsSubmission(int step) => begins[step];
}
