[ApiController]
[Route("callrail/v3/a/{account}/calls")]
public class CallsController : ControllerBase
{
    private readonly string path = @"C:\callrail\v3\calls";

    [HttpPatch("{id}")]
    public IActionResult Update(string id, [FromBody] CallPatch patch) => Ok(new { id, spam = false });
}
