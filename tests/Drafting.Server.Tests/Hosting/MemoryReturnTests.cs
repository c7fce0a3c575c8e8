using Drafting.Server.Hosting;

namespace Drafting.Server.Tests.Hosting;

public class MemoryReturnTests
{
    private int viewers;
    private int given;

    [Fact]
    public void Look_AfterMostHaveLeftForAWhile_GivesBackOnce()
    {
        var memory = Watching();
        Look(memory, 100, times: 10);
        Look(memory, 50, times: MemoryReturn.CalmLooks - 1);
        Assert.Equal(0, given);
        Look(memory, 40, times: 10);
        Assert.Equal(1, given);
        Look(memory, 20, times: MemoryReturn.CalmLooks);
        Assert.Equal(2, given);
    }

    [Fact]
    public void Look_WhereTheyComeBack_LetsThemBe()
    {
        var memory = Watching();
        for (var i = 0; i < 10; i++)
        {
            Look(memory, 100, times: 1);
            Look(memory, 0, times: MemoryReturn.CalmLooks - 1);
        }

        Assert.Equal(0, given);
    }

    [Fact]
    public void Look_AtAFew_GivesNothingBack()
    {
        var memory = Watching();
        Look(memory, MemoryReturn.Crowd - 1, times: 1);
        Look(memory, 0, times: 20);
        Assert.Equal(0, given);
    }

    private MemoryReturn Watching() => new(() => viewers, () => given++);

    private void Look(MemoryReturn memory, int now, int times)
    {
        viewers = now;
        for (var i = 0; i < times; i++)
            memory.Look();
    }
}
