using Drafting.Server.Answers;
using Drafting.Server.Storage;
using Drafting.Server.Telemetry;
using Microsoft.AspNetCore.SignalR;

namespace Drafting.Server.Live;

/// <summary>Says to the caller of the hub in words, and with a code, that storage or memory failed.</summary>
internal sealed class HubFaults(ILogger<HubFaults> logger) : IHubFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocation);
        }
        catch (Exception failure) when (StorageFault.Is(failure))
        {
            logger.HubCallFailed(invocation.HubMethodName, failure);
            throw Said(Refused.Unavailable());
        }
        catch (OutOfMemoryException exhausted)
        {
            logger.HubCallFailed(invocation.HubMethodName, exhausted);
            throw Said(Refused.OutOfMemory());
        }
    }

    private static HubException Said(RefusedException refused) => new($"{refused.Code}: {refused.Message}");
}
