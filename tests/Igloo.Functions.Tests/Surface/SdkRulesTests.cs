using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Tests.Surface;

public sealed class SdkRulesTests
{
    [Fact]
    public void Each_rule_that_a_function_breaks_is_told() => Assert.Equal(
        [
            "Async is async and gives back no task",
            "Hidden is not a public method of a public class",
            "NoTrigger has 0 triggers",
            "Retried has a retry attribute beside its blob trigger",
            "Twin is the name of 2 functions",
            "TwoTriggers has 2 triggers",
        ],
        SdkRules.Broken(SdkRules.FunctionsOf([typeof(PlantedFunctions)])).Order(StringComparer.Ordinal));

#pragma warning disable CA1034 // planted: the rules look for what is public
    public sealed class PlantedFunctions
    {
        [Function("Fine")]
        public void Fine([BlobTrigger("container/{name}")] string content)
        {
        }

        [Function("Hidden")]
        internal void Hidden([BlobTrigger("container/{name}")] string content)
        {
        }

        [Function("Twin")]
        public void One([BlobTrigger("container/{name}")] string content)
        {
        }

        [Function("twin")]
        public void Other([BlobTrigger("container/{name}")] string content)
        {
        }

        [Function("NoTrigger")]
        public void NoTrigger(string content)
        {
        }

        [Function("TwoTriggers")]
        public void TwoTriggers([BlobTrigger("container/{name}")] string content, [HttpTrigger] HttpRequest request)
        {
        }

        [Function("Retried")]
        [PlantedRetry]
        public void Retried([BlobTrigger("container/{name}")] string content)
        {
        }

        [Function("Async")]
        public async void Async([BlobTrigger("container/{name}")] string content) => await Task.Yield();
    }

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class PlantedRetryAttribute : Attribute;
#pragma warning restore CA1034
}
