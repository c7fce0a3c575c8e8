using System.Reflection;
using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Hosting.Orleans.Wire;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Drafting.Hosting.Orleans.Tests;

public class OwnerCallsTests
{
    private static readonly FindReply Found = new(Outcome.Done, new Draft { Id = "d", Title = "标题", Language = "zh" });

    private readonly FakeTimeProvider clock = new();
    private readonly List<TaskCompletionSource<FindReply>> calls = [];

    [Fact]
    public async Task Call_ToABusyOwner_TakesTheFirstAnswerHoweverLate()
    {
        var answer = CallAsync();
        clock.Advance(TimeSpan.FromSeconds(2.1));
        await AskedAsync(2);
        calls[0].SetResult(Found);
        Assert.Same(Found, await answer);
        Assert.Equal(2, calls.Count);
    }

    [Fact]
    public async Task Call_ThatIsNeverAnswered_IsRepeatedALittleLaterEachTime_ThenGivenUp()
    {
        var answer = CallAsync();
        for (var asked = 1; !answer.IsCompleted; asked = calls.Count)
        {
            while (!answer.IsCompleted && calls.Count == asked)
            {
                clock.Advance(TimeSpan.FromMilliseconds(100));
                await Task.Yield();
            }
        }

        await Assert.ThrowsAsync<StorageUnavailableException>(() => answer);
        Assert.InRange(calls.Count, 3, 4);
    }

    [Fact]
    public async Task Call_ToAnOwnerThatKeepsFailing_IsGivenUpWithAStorageFailure()
    {
        var owners = new OwnerCalls(DispatchProxy.Create<IGrainFactory, NoGrains>(), _ => Task.FromResult(false), clock, NullLogger.Instance);
        var answer = owners.CallAsync<FindReply>("d", _ => throw new TimeoutException("No answer."), CancellationToken.None);
        while (!answer.IsCompleted)
        {
            // In steps of the longest wait, so that the last try begins when the patience is over.
            clock.Advance(TimeSpan.FromMilliseconds(400));
            await Task.Yield();
        }

        await Assert.ThrowsAsync<StorageUnavailableException>(() => answer);
    }

    [Fact]
    public async Task Call_ToAnOwnerWhoseStorageFails_IsAnsweredSoAtOnce()
    {
        var owners = new OwnerCalls(DispatchProxy.Create<IGrainFactory, NoGrains>(), _ => Task.FromResult(false), clock, NullLogger.Instance);
        var start = clock.GetUtcNow();
        var answer = owners.CallAsync("d", _ => Task.FromResult(new FindReply(Outcome.StorageUnavailable, null, "The disk is full.")), CancellationToken.None);
        while (!answer.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Yield();
        }

        Assert.Contains("full", (await Assert.ThrowsAsync<StorageUnavailableException>(() => answer)).Message);
        Assert.InRange(clock.GetUtcNow() - start, TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    private Task<FindReply> CallAsync()
    {
        var owners = new OwnerCalls(DispatchProxy.Create<IGrainFactory, NoGrains>(), _ => Task.FromResult(false), clock, NullLogger.Instance);
        return owners.CallAsync("d", _ =>
        {
            calls.Add(new(TaskCreationOptions.RunContinuationsAsynchronously));
            return calls[^1].Task;
        }, CancellationToken.None);
    }

    private async Task AskedAsync(int times)
    {
        while (calls.Count < times)
        {
            clock.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Yield();
        }
    }

    /// <summary>Knows no grain: the calls are answered here.</summary>
    public class NoGrains : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => null;
    }
}
