using Drafting.Documents.Ports;
using Drafting.Testing;

namespace Drafting.Hosting.InProcess.Tests;

public class InProcessDraftHostTests : DraftHostContract
{
    protected override Task<(IDraftHost Host, IAsyncDisposable Closing)> OpenAsync(IDraftLog log)
    {
        var host = new InProcessDraftHost(log, TimeProvider.System);
        return Task.FromResult<(IDraftHost, IAsyncDisposable)>((host, host));
    }
}
