namespace Drafting.Testing;

/// <summary>Lets a test wait until what was noticed on other threads makes something true.</summary>
public sealed class Noticing
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lock gate = new();
    private readonly List<(Func<bool> Holds, TaskCompletionSource Done)> waiting = [];

    /// <summary>Writes down something that was noticed, one at a time.</summary>
    public void Note(Action what)
    {
        lock (gate)
        {
            what();
            foreach (var (_, done) in waiting.Where(wait => wait.Holds()))
                done.TrySetResult();
        }
    }

    /// <summary>Completes once something noticed makes the condition hold; fails with the complaint where nothing does.</summary>
    public async Task UntilAsync(Func<bool> holds, Func<string> complaint)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Note(() => waiting.Add((holds, done)));
        try
        {
            await done.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"Within {Patience}: {complaint()}");
        }
    }
}
