namespace Drafting.Server.Hosting;

/// <summary>
/// Gives memory back to the machine once a meeting is over. A process that has little to do collects no garbage, and would keep for the
/// night what hundreds of open drafts took.
/// </summary>
/// <param name="viewers">How many drafts are open on connections now.</param>
/// <param name="giveBack">Collects and gives back; stops all threads for as long as that takes.</param>
internal sealed class MemoryReturn(Func<int> viewers, Action giveBack)
{
    /// <summary>How often to look.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>Fewer than so many have not taken enough to be worth it.</summary>
    public const int Crowd = 20;

    /// <summary>By then the owners have closed what nobody looks at.</summary>
    public const int CalmLooks = 4;

    private int most;
    private int calm;

    /// <summary>Looks whether most have left for good; then gives back what they took, once.</summary>
    public void Look()
    {
        var now = viewers();
        most = Math.Max(most, now);
        calm = most >= Crowd && now * 2 <= most ? calm + 1 : 0;
        if (calm < CalmLooks)
            return;
        (most, calm) = (now, 0);
        giveBack();
    }
}
